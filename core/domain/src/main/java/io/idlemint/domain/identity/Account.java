package io.idlemint.domain.identity;

import java.util.Arrays;
import java.util.HexFormat;

/// The address of a secp256k1 key: the last 20 bytes of the Keccak-256 of its public point, as on Ethereum. Immutable.
public final class Account implements Comparable<Account> {
    /// Nobody: the address of no key.
    public static final Account ZERO = new Account(new byte[20]);

    private final byte[] bytes;

    private Account(byte[] bytes) {
        this.bytes = bytes;
    }

    /// Copies the bytes.
    ///
    /// @throws IllegalArgumentException if there are not exactly 20 bytes
    public static Account of(byte[] bytes) {
        if (bytes.length != 20) {
            throw new IllegalArgumentException("account: 20 bytes are needed, there are " + bytes.length);
        }
        return new Account(bytes.clone());
    }

    /// Reads `0x` and 40 hexadecimal digits. Capital letters are accepted as they are: checking the EIP-55 check sum
    /// needs Keccak and is done where people type addresses.
    public static Account parse(String text) {
        if (!text.matches("0x[0-9a-fA-F]{40}")) {
            throw new IllegalArgumentException("account: 0x and 40 hexadecimal digits are needed");
        }
        return new Account(HexFormat.of().parseHex(text.substring(2)));
    }

    public byte[] toArray() {
        return bytes.clone();
    }

    /// `0x` and 40 lower-case hexadecimal digits.
    public String hex() {
        return "0x" + HexFormat.of().formatHex(bytes);
    }

    /// For lists only: `0x9f…c2`. Where money moves the whole address is shown.
    public String brief() {
        String hex = hex();
        return hex.substring(0, 4) + "…" + hex.substring(40);
    }

    public boolean isZero() {
        return equals(ZERO);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Account that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public int compareTo(Account other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
