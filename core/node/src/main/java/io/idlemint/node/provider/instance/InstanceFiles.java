package io.idlemint.node.provider.instance;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.domain.tunnel.TunnelMessage.FilePart;
import io.idlemint.domain.tunnel.TunnelMessage.FileStored;
import io.idlemint.domain.tunnel.TunnelMessage.Folder;
import io.idlemint.domain.tunnel.TunnelMessage.Problem;
import io.idlemint.domain.tunnel.TunnelMessage.PutFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Files into and out of the instance. Used by the lease's loop, one file at a time.
final class InstanceFiles {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceFiles.class);

    private final WorkFolder folder;
    private final long limitBytes;
    private @Nullable OutputStream open;
    private String openName = "";
    private long openBytes;
    private long storedBytes;

    /// @param limitBytes how much may be put into the folder in all
    InstanceFiles(WorkFolder folder, long limitBytes) {
        this.folder = folder;
        this.limitBytes = limitBytes;
    }

    /// Stores a piece; the answer is the end of the file or what is wrong with it, empty in between.
    Optional<TunnelMessage> put(PutFile piece) {
        try {
            OutputStream out = target(piece.name());
            if (storedBytes + piece.bytes().length() > limitBytes) {
                abandon();
                return Optional.of(new Problem(piece.name(), Setback.of(Code.DISK_LIMIT, limitBytes)));
            }
            out.write(piece.bytes().toArray());
            openBytes += piece.bytes().length();
            storedBytes += piece.bytes().length();
            if (!piece.last()) {
                return Optional.empty();
            }
            out.close();
            open = null;
            return Optional.of(new FileStored(piece.name(), openBytes));
        } catch (IOException | IllegalArgumentException refused) {
            abandon();
            return Optional.of(new Problem(piece.name(), refused(refused, Code.PATH_BLOCKED, Code.FILE_NOT_STORED)));
        }
    }

    /// What is in the folder.
    TunnelMessage list() {
        try {
            List<WorkFolder.Entry> files = folder.list(TunnelMessage.MAX_FOLDER_FILES);
            return new Folder(files, files.size() < TunnelMessage.MAX_FOLDER_FILES);
        } catch (IOException unreadable) {
            return new Problem("", Setback.of(Code.FOLDER_UNREADABLE, words(unreadable)));
        }
    }

    /// Deletes what is half here of a file.
    void drop(String name) {
        if (open != null && openName.equals(name)) {
            abandon();
            try {
                folder.delete(name);
                storedBytes -= openBytes;
            } catch (IOException | IllegalArgumentException stuck) {
                LOG.debug("half of {} stays until the lease ends", name, stuck);
            }
        }
    }

    /// Sends a whole file, or says why not.
    ///
    /// @param given whether the renter has given it up meanwhile
    void send(String name, Tunnel tunnel, BooleanSupplier given) {
        try (InputStream in = folder.get(name)) {
            byte[] buffer = new byte[TunnelMessage.MAX_CHUNK_BYTES];
            int filled = in.readNBytes(buffer, 0, buffer.length);
            while (!given.getAsBoolean()) {
                byte[] piece = Arrays.copyOf(buffer, filled);
                filled = filled < buffer.length ? 0 : in.readNBytes(buffer, 0, buffer.length);
                boolean last = filled == 0;
                tunnel.send(new FilePart(name, Chunk.of(piece), last));
                if (last) {
                    return;
                }
            }
            tunnel.send(new Problem(name, Setback.of(Code.FILE_GIVEN_UP)));
        } catch (IOException | IllegalArgumentException missing) {
            tunnel.send(new Problem(name, refused(missing, Code.FILE_MISSING, Code.FILE_UNREADABLE)));
        }
    }

    /// Drops a file that is half here: its tunnel broke.
    void abandon() {
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyGone) {
                // The folder goes with the lease; what could not be closed goes with it.
            }
            open = null;
        }
    }

    private static Setback refused(Exception why, Code missing, Code other) {
        return switch (why) {
            case IllegalArgumentException badName -> Setback.of(Code.NAME_REFUSED, WorkFolder.LONGEST_NAME);
            case FileAlreadyExistsException folder -> Setback.of(Code.FILE_IS_FOLDER);
            case NoSuchFileException nothing -> Setback.of(missing);
            default -> Setback.of(other, words(why));
        };
    }

    /// What the system says, without the places of this computer's disk.
    private static String words(Exception why) {
        String said = why instanceof FileSystemException about ? about.getReason() : why.getMessage();
        return said == null ? why.getClass().getSimpleName() : said;
    }

    private OutputStream target(String name) throws IOException {
        if (open == null || !openName.equals(name)) {
            abandon();
            open = folder.put(name);
            openName = name;
            openBytes = 0;
        }
        return open;
    }
}
