package io.idlemint.domain.network;

import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.money.Split;
import java.time.Duration;

/// What a key node's network agrees on.
///
/// @param name the network's name, for people; at most [#LONGEST_NAME] characters
/// @param domain what messages are signed for
/// @param split how leases are divided
/// @param voucherInterval how often renters sign
/// @param unsignedLimit how much unsigned time a provider tolerates
/// @param grace how long a lost connection is waited for
/// @param challenge the time before an unanswered close is final
/// @param heartbeat how often providers report
/// @param maturity blocks until mined money can be spent
public record NetworkParameters(
        String name,
        LedgerDomain domain,
        Split split,
        Duration voucherInterval,
        Duration unsignedLimit,
        Duration grace,
        Duration challenge,
        Duration heartbeat,
        int maturity) {
    /// What the name of a network may have, in characters.
    public static final int LONGEST_NAME = 120;
}
