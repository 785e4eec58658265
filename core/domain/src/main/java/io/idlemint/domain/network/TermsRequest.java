package io.idlemint.domain.network;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import java.time.Duration;

/// A renter asks for terms on an offer.
///
/// @param deposit the budget that it wants to freeze
/// @param maxDuration how long it wants the lease to last at most
public record TermsRequest(Bytes32 offerHash, Account renter, Amount deposit, Duration maxDuration, Bytes32 imageHash) {
    public TermsRequest {
        if (maxDuration.toSeconds() < 1 || maxDuration.toDays() > 366) {
            throw new IllegalArgumentException("maxDuration " + maxDuration + " is outside of 1 s to 366 days");
        }
    }
}
