package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Patience;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Compiled kernels on disk, one file for each device, driver and source. A file begins with the SHA-256 of the
/// rest; one that is damaged counts as missing. Safe for any thread.
final class BinaryStore {
    private static final Logger LOG = LoggerFactory.getLogger(BinaryStore.class);
    private static final int CHECKSUM = 32;

    private final Path folder;

    /// @param folder is made when it is needed
    BinaryStore(Path folder) {
        this.folder = folder;
    }

    Optional<byte[]> read(OpenClDevice device, String source) {
        Path file = file(device, source);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length > CHECKSUM) {
                byte[] binary = Arrays.copyOfRange(bytes, CHECKSUM, bytes.length);
                if (MessageDigest.isEqual(Arrays.copyOf(bytes, CHECKSUM), sha256().digest(binary))) {
                    return Optional.of(binary);
                }
            }
            LOG.info("The compiled kernel {} is damaged and will be compiled again", file);
        } catch (IOException e) {
            LOG.info("The compiled kernel {} cannot be read and will be compiled again", file, e);
        }
        return Optional.empty();
    }

    /// Keeps a binary if the disk lets it; without it the next start only takes longer.
    void write(OpenClDevice device, String source, byte[] binary) {
        Path file = file(device, source);
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, "kernel", ".tmp");
            try {
                byte[] bytes = Arrays.copyOf(sha256().digest(binary), CHECKSUM + binary.length);
                System.arraycopy(binary, 0, bytes, CHECKSUM, binary.length);
                Files.write(unfinished, bytes);
                Patience.insist(() -> Files.move(
                        unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE));
            } finally {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            LOG.warn("The compiled kernel {} cannot be kept", file, e);
        }
    }

    private Path file(OpenClDevice device, String source) {
        MessageDigest digest = sha256();
        for (String part : new String[] {
            device.platform(), device.name(), device.vendor(), device.driverVersion(), device.version(), source
        }) {
            digest.update(part.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        return folder.resolve(HexFormat.of().formatHex(digest.digest()) + ".clbin");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
