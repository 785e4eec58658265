package io.idlemint.app.runtime.mined;

import io.idlemint.app.runtime.files.WholeFile;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.mine.HashHistory;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A [RateLog] in a file, so that the chart survives a restart. Nothing but the chart hangs on it: a file that cannot
/// be read is replaced. For use by one thread at a time.
public final class RateFile {
    private static final Logger LOG = LoggerFactory.getLogger(RateFile.class);
    private static final int FORMAT = 0x494D5231;
    private static final int MOST_DEVICES = 64;

    private final Path path;

    public RateFile(Path path) {
        this.path = path;
    }

    /// Fills a log with what was stored.
    public void read(RateLog log) {
        if (!Files.exists(path)) {
            return;
        }
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path)))) {
            if (in.readInt() != FORMAT) {
                throw new IOException("it has another format");
            }
            int devices = in.readInt();
            if (devices < 0 || devices > MOST_DEVICES) {
                throw new IOException("it names " + devices + " devices");
            }
            for (int i = 0; i < devices; i++) {
                byte[] device = in.readNBytes(32);
                RateLog.Track track = new RateLog.Track(in.readUTF());
                read(in, track.fine);
                read(in, track.coarse);
                log.restore(Bytes32.of(device), track);
            }
        } catch (IOException | IllegalArgumentException damaged) {
            LOG.warn("the hash rates in {} are not used: {}", path, damaged.toString());
        }
    }

    /// Replaces the file as a whole.
    public void write(RateLog log) {
        Path fresh = WholeFile.beside(path);
        try {
            try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh)))) {
                Map<Bytes32, RateLog.Track> tracks = log.tracks();
                out.writeInt(FORMAT);
                out.writeInt(tracks.size());
                for (Map.Entry<Bytes32, RateLog.Track> entry : tracks.entrySet()) {
                    out.write(entry.getKey().toArray());
                    out.writeUTF(entry.getValue().name);
                    write(out, entry.getValue().fine);
                    write(out, entry.getValue().coarse);
                }
            }
            WholeFile.replace(fresh, path);
        } catch (IOException failed) {
            LOG.warn("the hash rates cannot be stored in {}: {}", path, failed.getMessage());
        }
    }

    private static void read(DataInputStream in, RateRing ring) throws IOException {
        long newest = in.readLong();
        for (long step = newest - ring.size() + 1; step <= newest; step++) {
            long value = in.readLong();
            if (step >= 0 && value >= 0) {
                ring.put(step, value);
            }
        }
    }

    private static void write(DataOutputStream out, RateRing ring) throws IOException {
        out.writeLong(ring.newest());
        for (long step = ring.newest() - ring.size() + 1; step <= ring.newest(); step++) {
            out.writeLong(step < 0 ? HashHistory.UNKNOWN : ring.at(step));
        }
    }
}
