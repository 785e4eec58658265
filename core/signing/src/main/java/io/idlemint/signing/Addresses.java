package io.idlemint.signing;

import io.idlemint.domain.identity.Account;
import io.idlemint.signing.AddressException.Fault;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Addresses as people read and type them, with the checksum of EIP-55 in the case of their letters.
public final class Addresses {
    private static final int DIGITS = 40;

    private Addresses() {}

    /// `0x` and 40 hexadecimal digits in the mixed case of EIP-55.
    public static String checksummed(Account account) {
        String lower = account.hex().substring(2);
        String hash = Keccak256.of(lower.getBytes(StandardCharsets.US_ASCII)).hex();
        StringBuilder text = new StringBuilder("0x");
        for (int i = 0; i < DIGITS; i++) {
            char digit = lower.charAt(i);
            text.append(hash.charAt(i) >= '8' ? Character.toUpperCase(digit) : digit);
        }
        return text.toString();
    }

    /// Reads an address that a person typed or pasted. Letters all small or all capital carry no checksum and are taken
    /// as they are; mixed letters must match it.
    ///
    /// @throws AddressException if it is no address; the message says which part is wrong
    public static Account parse(String typed) {
        String text = typed.strip();
        if (!text.startsWith("0x")) {
            throw new AddressException(Fault.START, 0, "address: it must start with 0x");
        }
        String digits = text.substring(2);
        requireHex(digits);
        Account account = Account.parse("0x" + digits.toLowerCase(Locale.ROOT));
        if (mixed(digits)) {
            requireChecksum(digits, checksummed(account).substring(2));
        }
        return account;
    }

    private static void requireHex(String digits) {
        if (digits.length() != DIGITS) {
            throw new AddressException(
                    Fault.LENGTH,
                    digits.length(),
                    "address: 40 hexadecimal digits are needed after 0x, there are " + digits.length());
        }
        for (int i = 0; i < DIGITS; i++) {
            char digit = digits.charAt(i);
            // Character.digit alone would let full-width and other scripts' digits through.
            if (digit > 'f' || Character.digit(digit, 16) < 0) {
                throw new AddressException(
                        Fault.DIGIT,
                        i + 1,
                        "address: digit " + (i + 1) + " after 0x, '" + digit + "', is not hexadecimal");
            }
        }
    }

    private static boolean mixed(String digits) {
        return !digits.equals(digits.toLowerCase(Locale.ROOT)) && !digits.equals(digits.toUpperCase(Locale.ROOT));
    }

    private static void requireChecksum(String digits, String right) {
        for (int i = 0; i < DIGITS; i++) {
            if (digits.charAt(i) != right.charAt(i)) {
                throw new AddressException(
                        Fault.CHECKSUM,
                        i + 1,
                        "address: the checksum does not match at digit " + (i + 1) + " after 0x, '" + digits.charAt(i)
                                + "': a digit was mistyped somewhere");
            }
        }
    }
}
