package io.idlemint.machine.sense.person;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The file with the cookies of X servers (xauth's format, big endian: family, address, display, name, secret).
final class XAuthority {
    private static final String METHOD = "MIT-MAGIC-COOKIE-1";
    private static final int MAX_ENTRIES = 1_000;

    private XAuthority() {}

    /// The cookie of a display of this computer; empty without a file or an entry.
    static Optional<byte[]> cookie(Path file, String display) throws IOException {
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            for (int entry = 0; entry < MAX_ENTRIES; entry++) {
                in.readUnsignedShort();
                field(in);
                String number = new String(field(in), StandardCharsets.US_ASCII);
                String method = new String(field(in), StandardCharsets.US_ASCII);
                byte[] secret = field(in);
                if (method.equals(METHOD) && (number.isEmpty() || number.equals(display))) {
                    return Optional.of(secret);
                }
            }
        } catch (EOFException end) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static byte[] field(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readUnsignedShort()];
        in.readFully(bytes);
        return bytes;
    }
}
