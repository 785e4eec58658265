package io.idlemint.app.runtime.mined;

import io.idlemint.domain.crypto.Bytes32;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The hashes of blocks that this computer has found, with the device: a text file with a line for each, which is only
/// appended to. The newest ten thousand are read again. Safe for use by several threads.
public final class FoundBlocks {
    private static final Logger LOG = LoggerFactory.getLogger(FoundBlocks.class);
    private static final int MOST = 10_000;
    private static final int DIGITS = 64;

    private final Path path;
    private final Map<Bytes32, String> devices = new LinkedHashMap<>();

    private FoundBlocks(Path path) {
        this.path = path;
    }

    /// Reads what is there. Lines that cannot be read are left out.
    public static FoundBlocks open(Path path) {
        FoundBlocks found = new FoundBlocks(path);
        if (Files.exists(path)) {
            try {
                List<String> lines = Files.readAllLines(path);
                lines.subList(Math.max(0, lines.size() - MOST), lines.size()).forEach(found::parse);
            } catch (IOException broken) {
                LOG.warn("the found blocks in {} cannot be read: {}", path, broken.getMessage());
            }
        }
        return found;
    }

    /// Remembers a block.
    ///
    /// @param device its name
    public synchronized void add(Bytes32 block, String device) {
        String name = device.replaceAll("\\R", " ");
        if (devices.putIfAbsent(block, name) == null) {
            try {
                Files.writeString(
                        path, block.hex() + " " + name + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException full) {
                LOG.warn("the found block {} cannot be stored: {}", block.brief(), full.getMessage());
            }
        }
    }

    /// The device that found a block; empty if none of this computer did.
    public synchronized Optional<String> finder(Bytes32 block) {
        return Optional.ofNullable(devices.get(block));
    }

    private void parse(String line) {
        if (line.length() > DIGITS + 1 && line.charAt(DIGITS) == ' ') {
            try {
                devices.put(Bytes32.parse(line.substring(0, DIGITS)), line.substring(DIGITS + 1));
            } catch (IllegalArgumentException noHash) {
                LOG.debug("a line of {} is no hash", path);
            }
        }
    }
}
