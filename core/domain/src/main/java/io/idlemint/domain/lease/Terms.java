package io.idlemint.domain.lease;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.money.Split;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What one provider promises one renter, signed by the provider's operator key. The EIP-712 digest of the terms is
/// the lease id. A later change of the offer never touches them.
///
/// @param parties who makes the agreement and who may act for them
/// @param keys the keys and hashes that the lease is bound to
/// @param price what it costs and how it is divided
/// @param times its limits in time, whole seconds
/// @param conditionsHash hash of the document both can read, see [io.idlemint.domain.offer.Conditions]
/// @param validUntil until when the terms may be accepted
/// @param nonce makes two equal agreements two leases
public record Terms(
        Bytes32 offerHash,
        Parties parties,
        Keys keys,
        Price price,
        Times times,
        Bytes32 conditionsHash,
        Instant validUntil,
        long nonce)
        implements TypedMessage {
    private static final long MAX_SECONDS = 366L * 86_400;

    /// Who makes the agreement.
    ///
    /// @param delegate may close for the provider, to whom the money still goes; the zero account for nobody
    public record Parties(Account provider, Account renter, Account delegate) {
        public Parties {
            if (provider.isZero() || renter.isZero()) {
                throw new IllegalArgumentException("provider and renter must not be the zero account");
            }
            if (provider.equals(renter)) {
                throw new IllegalArgumentException("provider and renter must be two accounts");
            }
        }
    }

    /// The keys and hashes that the lease is bound to.
    ///
    /// @param imageHash what runs inside; the zero hash when the renter brings only a command
    /// @param providerKeyHash SHA-256 of the TLS public key (SPKI) at the provider's end of the tunnel
    /// @param guestHostKeyHash SHA-256 of the SSH host key inside the instance; zero when there is none
    public record Keys(Bytes32 deviceHash, Bytes32 imageHash, Bytes32 providerKeyHash, Bytes32 guestHostKeyHash) {}

    /// What the lease costs and how it is divided.
    ///
    /// @param maxDeposit the budget can never be topped up above it
    public record Price(Rate ratePerSecond, Amount maxDeposit, Split split) {}

    /// The limits of the lease in time, in whole seconds.
    ///
    /// @param maxDuration the lease never lasts longer
    /// @param voucherInterval how often the renter signs
    /// @param grace how long a lost connection is waited for
    /// @param notice how long the provider warns before it takes the device back
    /// @param reserve the last part of the budget, kept for saving files
    public record Times(
            Duration maxDuration, Duration voucherInterval, Duration grace, Duration notice, Duration reserve) {
        public Times {
            check("maxDuration", maxDuration, 1, MAX_SECONDS);
            check("voucherInterval", voucherInterval, 1, 3_600);
            check("grace", grace, 0, 86_400);
            check("notice", notice, 0, 86_400);
            check("reserve", reserve, 0, 86_400);
        }

        private static void check(String field, Duration value, long least, long most) {
            if (value.toSeconds() < least
                    || value.toSeconds() > most
                    || !value.truncatedTo(ChronoUnit.SECONDS).equals(value)) {
                throw new IllegalArgumentException(
                        field + " " + value + " is outside of " + least + " to " + most + " whole seconds");
            }
        }
    }

    @Override
    public String primaryType() {
        return "Terms";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("offerHash", offerHash),
                TypedField.of("provider", parties.provider()),
                TypedField.of("renter", parties.renter()),
                TypedField.of("delegate", parties.delegate()),
                TypedField.of("deviceHash", keys.deviceHash()),
                TypedField.of("imageHash", keys.imageHash()),
                TypedField.of("providerKeyHash", keys.providerKeyHash()),
                TypedField.of("guestHostKeyHash", keys.guestHostKeyHash()),
                TypedField.of("ratePerSecond", price.ratePerSecond()),
                TypedField.of("maxDeposit", price.maxDeposit()),
                TypedField.of("maxDuration", times.maxDuration().toSeconds()),
                TypedField.of("voucherInterval", times.voucherInterval().toSeconds()),
                TypedField.of("grace", times.grace().toSeconds()),
                TypedField.of("notice", times.notice().toSeconds()),
                TypedField.of("reserve", times.reserve().toSeconds()),
                TypedField.of("splitBps", price.split().providerBps()),
                TypedField.of("conditionsHash", conditionsHash),
                TypedField.of("validUntil", validUntil),
                TypedField.of("nonce", nonce));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static Terms read(byte[] bytes) {
        var in = new MessageBytes.Reader("Terms", bytes);
        Bytes32 offerHash = in.bytes32("offerHash");
        Parties parties = new Parties(in.account("provider"), in.account("renter"), in.account("delegate"));
        Keys keys = new Keys(
                in.bytes32("deviceHash"),
                in.bytes32("imageHash"),
                in.bytes32("providerKeyHash"),
                in.bytes32("guestHostKeyHash"));
        Rate rate = in.rate("ratePerSecond");
        Amount maxDeposit = in.amount("maxDeposit");
        Times times = new Times(
                seconds(in, "maxDuration"),
                seconds(in, "voucherInterval"),
                seconds(in, "grace"),
                seconds(in, "notice"),
                seconds(in, "reserve"));
        Split split = new Split((int) in.uint("splitBps", 10_000));
        var terms = new Terms(
                offerHash,
                parties,
                keys,
                new Price(rate, maxDeposit, split),
                times,
                in.bytes32("conditionsHash"),
                in.instant("validUntil"),
                in.uint("nonce"));
        in.end();
        return terms;
    }

    private static Duration seconds(MessageBytes.Reader in, String field) {
        return Duration.ofSeconds(in.uint(field, MAX_SECONDS));
    }
}
