package io.idlemint.domain.offer;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.money.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What a provider lists, signed by its operator key. A later offer of the same device has a larger serial and
/// replaces it; leases that run are never touched.
///
/// @param deviceHash the device, over the node key and the hardware's stable identifiers
/// @param notice how long the provider warns before it takes the device back, at most 24 h
/// @param conditionsHash the hash of [Conditions]
public record Offer(
        Account account,
        Bytes32 deviceHash,
        Resources resources,
        Rate ratePerSecond,
        Duration notice,
        Bytes32 conditionsHash,
        Instant validUntil,
        long serial)
        implements TypedMessage {
    private static final long MAX_NOTICE_SECONDS = 86_400;

    public Offer {
        if (notice.isNegative() || notice.toSeconds() > MAX_NOTICE_SECONDS) {
            throw new IllegalArgumentException("notice " + notice + " is outside of 0 to 24 h");
        }
    }

    @Override
    public String primaryType() {
        return "Offer";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("account", account),
                TypedField.of("deviceHash", deviceHash),
                TypedField.of("deviceKind", resources.kind().code()),
                TypedField.of("deviceName", resources.deviceName()),
                TypedField.of("cpuCores", resources.cpuCores()),
                TypedField.of("memoryBytes", resources.memoryBytes()),
                TypedField.of("diskBytes", resources.diskBytes()),
                TypedField.of("gpuMemoryBytes", resources.gpuMemoryBytes()),
                TypedField.of("ratePerSecond", ratePerSecond),
                TypedField.of("notice", notice.toSeconds()),
                TypedField.of("conditionsHash", conditionsHash),
                TypedField.of("validUntil", validUntil),
                TypedField.of("serial", serial));
    }

    /// Reads what [MessageBytes#encode] wrote.
    public static Offer read(byte[] bytes) {
        var in = new MessageBytes.Reader("Offer", bytes);
        var offer = new Offer(
                in.account("account"),
                in.bytes32("deviceHash"),
                new Resources(
                        DeviceKind.ofCode(in.uint("deviceKind")),
                        in.text("deviceName"),
                        (int) in.uint("cpuCores", 4096),
                        in.uint("memoryBytes"),
                        in.uint("diskBytes"),
                        in.uint("gpuMemoryBytes")),
                in.rate("ratePerSecond"),
                Duration.ofSeconds(in.uint("notice", MAX_NOTICE_SECONDS)),
                in.bytes32("conditionsHash"),
                in.instant("validUntil"),
                in.uint("serial"));
        in.end();
        return offer;
    }
}
