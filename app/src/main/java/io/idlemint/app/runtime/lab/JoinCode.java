package io.idlemint.app.runtime.lab;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/// How to reach a lab and how to know its key node, in 24 letters and digits: an IPv4 address, a port, and the first
/// eight bytes of the hash of the key node's key. Written in Douglas Crockford's base 32, which has no letter that
/// looks like another, in groups of four; the last byte is a check sum, so that a slip is noticed.
///
/// @param key the first eight bytes of the hash, in hexadecimal digits
public record JoinCode(Inet4Address host, int port, String key) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int KEY = 8;
    private static final int BYTES = 4 + 2 + KEY + 1;
    private static final int LETTERS = BYTES * 8 / 5;
    private static final int GROUP = 4;
    private static final int BITS = 5;

    /// The code for a place and a key.
    ///
    /// @param hash of the key node's key
    public static JoinCode of(Inet4Address host, int port, byte[] hash) {
        return new JoinCode(host, port, HexFormat.of().formatHex(hash, 0, KEY));
    }

    /// The code.
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .put(host.getAddress())
                .putShort((short) port)
                .put(HexFormat.of().parseHex(key));
        bytes.put(sum(bytes.array()));
        StringBuilder text = new StringBuilder();
        long bits = 0;
        int have = 0;
        for (byte one : bytes.array()) {
            bits = (bits << 8) | (one & 0xff);
            have += 8;
            while (have >= BITS) {
                have -= BITS;
                if (text.length() % (GROUP + 1) == GROUP) {
                    text.append('-');
                }
                text.append(DIGITS.charAt((int) (bits >> have) & 31));
            }
        }
        return text.toString();
    }

    /// Whether a text looks like a code, right or wrong.
    public static boolean looksLike(String typed) {
        String text = plain(typed);
        return text.length() == LETTERS && text.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
    }

    /// Reads a code; spaces, dashes and the case do not matter. Empty if its check sum is wrong.
    public static Optional<JoinCode> read(String typed) {
        if (!looksLike(typed)) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        long bits = 0;
        int have = 0;
        for (char letter : plain(typed).toCharArray()) {
            bits = (bits << BITS) | DIGITS.indexOf(letter);
            have += BITS;
            if (have >= 8) {
                have -= 8;
                bytes.put((byte) (bits >> have));
            }
        }
        byte[] all = bytes.array();
        if (all[BYTES - 1] != sum(all)) {
            return Optional.empty();
        }
        int port = Short.toUnsignedInt(bytes.getShort(4));
        return Optional.of(of(host(all), port, Arrays.copyOfRange(all, 6, 6 + KEY)));
    }

    /// Where the key node listens.
    public InetSocketAddress address() {
        return new InetSocketAddress(host.getHostAddress(), port);
    }

    /// Whether a key's hash begins as the code says.
    public boolean fits(byte[] hash) {
        return key.equals(HexFormat.of().formatHex(hash, 0, KEY));
    }

    private static Inet4Address host(byte[] all) {
        try {
            return (Inet4Address) InetAddress.getByAddress(Arrays.copyOf(all, 4));
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException("four bytes are an address", impossible);
        }
    }

    private static byte sum(byte[] all) {
        CRC32C crc = new CRC32C();
        crc.update(all, 0, BYTES - 1);
        return (byte) crc.getValue();
    }

    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
