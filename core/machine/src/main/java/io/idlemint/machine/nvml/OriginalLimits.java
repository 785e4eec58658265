package io.idlemint.machine.nvml;

import io.idlemint.domain.time.Patience;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The power limits that were there before ours, in a file: a line `UUID MILLIWATTS` for each card. For use by one
/// thread.
final class OriginalLimits {
    private static final Logger LOG = LoggerFactory.getLogger(OriginalLimits.class);
    private static final Pattern LINE = Pattern.compile("([0-9A-Za-z-]{1,90}) ([0-9]{1,9})");

    private final Path file;
    private final Map<String, Integer> milliwatts = new TreeMap<>();

    OriginalLimits(Path file) {
        this.file = file;
        try {
            if (Files.exists(file)) {
                for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                    Matcher known = LINE.matcher(line);
                    if (known.matches()) {
                        milliwatts.put(known.group(1), Integer.parseInt(known.group(2)));
                    }
                }
            }
        } catch (IOException broken) {
            LOG.warn("the power limits in {} cannot be read: {}", file, broken.getMessage());
        }
    }

    OptionalInt of(String uuid) {
        Integer known = milliwatts.get(uuid);
        return known == null ? OptionalInt.empty() : OptionalInt.of(known);
    }

    /// Notes what was there; the first note counts, later ones would be of our own limits. It is on the disk when this
    /// returns.
    ///
    /// @return whether it is the first
    boolean keep(String uuid, int limit) throws IOException {
        if (milliwatts.putIfAbsent(uuid, limit) != null) {
            return false;
        }
        try {
            write();
            return true;
        } catch (IOException full) {
            milliwatts.remove(uuid);
            throw full;
        }
    }

    void forget(String uuid) throws IOException {
        if (milliwatts.remove(uuid) != null) {
            write();
        }
    }

    private void write() throws IOException {
        String text = milliwatts.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue() + "\n")
                .collect(Collectors.joining());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Patience.insist(
                () -> Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING));
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
