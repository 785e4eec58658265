package io.idlemint.keynode.pool;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name under which a device mines: its account and the beginning of its device hash, as in
/// `0x8ba1f109551bd432803012645ac136ddd64dba72.00112233aabbccdd`. Without a device only the account is paid and no hash
/// power is counted.
///
/// @param device the first [#DEVICE_BYTES] bytes of the device hash, then zeros; zero when no device is named
public record WorkerName(Account account, Bytes32 device) {
    public static final int DEVICE_BYTES = 8;

    private static final Pattern FORM = Pattern.compile("(0x[0-9a-fA-F]{40})(?:\\.([0-9a-fA-F]{16,64}))?");

    /// Keeps only the bytes of the device hash that names carry.
    public WorkerName {
        device = carried(device);
    }

    /// What names carry of a device hash.
    static Bytes32 carried(Bytes32 deviceHash) {
        return Bytes32.of(Arrays.copyOf(Arrays.copyOf(deviceHash.toArray(), DEVICE_BYTES), 32));
    }

    /// Reads a name; empty if it is none.
    public static Optional<WorkerName> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Account account = Account.parse(matcher.group(1));
        String digits = Optional.ofNullable(matcher.group(2)).orElse("").toLowerCase(Locale.ROOT);
        byte[] device = HexFormat.of().parseHex(digits.substring(0, Math.min(digits.length(), 2 * DEVICE_BYTES)));
        return Optional.of(new WorkerName(account, Bytes32.of(Arrays.copyOf(device, 32))));
    }

    public boolean namesDevice() {
        return !device.equals(Bytes32.ZERO);
    }

    /// As it goes over the wire.
    public String text() {
        return namesDevice() ? account.hex() + "." + device.hex().substring(0, 2 * DEVICE_BYTES) : account.hex();
    }
}
