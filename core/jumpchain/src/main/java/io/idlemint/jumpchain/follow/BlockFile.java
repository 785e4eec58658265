package io.idlemint.jumpchain.follow;

import io.idlemint.domain.message.MessageBytes;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.rule.ChainParameters;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.zip.CRC32C;

/// A follower's copy of a chain: one file that is only appended to, except where a heavier branch replaces the end. It
/// begins with the chain's parameters; each record is its length (4, big-endian), its CRC-32C (4) and its bytes. A
/// record that a crash left half-written at the end is cut off when the file is opened.
///
/// Safe for use by several threads; one process at a time.
public final class BlockFile implements AutoCloseable {
    private static final int PREFIX_SIZE = 8;

    private final Path path;
    private final FileChannel channel;
    private final ChainParameters parameters;
    private final Offsets starts = new Offsets();
    private long end;

    private BlockFile(Path path, FileChannel channel, ChainParameters parameters) {
        this.path = path;
        this.channel = channel;
        this.parameters = parameters;
    }

    /// Opens the file of a chain, or makes it.
    ///
    /// @throws IllegalArgumentException if the file is that of another chain
    /// @throws UncheckedIOException if it cannot be read or written
    public static BlockFile open(Path path, ChainParameters parameters) {
        try {
            FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
            try {
                BlockFile file = new BlockFile(path, channel, parameters);
                file.recover();
                return file;
            } catch (IOException | RuntimeException broken) {
                channel.close();
                throw broken;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot open the block file " + path, failed);
        }
    }

    /// Opens an existing file of whichever chain it is.
    ///
    /// @throws IllegalArgumentException if it is no block file
    /// @throws UncheckedIOException if it cannot be read or written
    public static BlockFile open(Path path) {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            byte[] first = readAt(channel, 0, channel.size());
            return open(path, ChainParameters.read(first));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot open the block file " + path, failed);
        }
    }

    public ChainParameters parameters() {
        return parameters;
    }

    /// How many blocks there are: the height of the last one.
    public synchronized long height() {
        return Math.max(0, starts.size() - 1);
    }

    /// Adds a block's bytes after the last one and returns when they are on the disk.
    public synchronized void append(byte[] block) {
        if (block.length == 0 || block.length > BlockCodec.LARGEST_BLOCK) {
            throw new IllegalArgumentException(
                    "block: " + block.length + " bytes, outside of 1 to " + BlockCodec.LARGEST_BLOCK);
        }
        try {
            write(block);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot append to the block file " + path, failed);
        }
    }

    /// Drops the blocks above a height, for a branch that has lost.
    public synchronized void cutTo(long height) {
        if (height < 0 || height > height()) {
            throw new IllegalArgumentException("height " + height + " is outside of 0 to " + height());
        }
        if (height == height()) {
            return;
        }
        try {
            end = starts.get((int) height + 1);
            channel.truncate(end);
            channel.force(true);
            starts.cutTo((int) height + 1);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot cut the block file " + path, failed);
        }
    }

    /// The bytes of the block at a height.
    ///
    /// @throws UncheckedIOException if the disk has changed them
    public synchronized byte[] block(long height) {
        if (height < 1 || height > height()) {
            throw new IllegalArgumentException("height " + height + " is outside of 1 to " + height());
        }
        try {
            byte[] bytes = readAt(channel, starts.get((int) height), end);
            if (bytes.length == 0) {
                throw new IOException("the record of height " + height + " is damaged");
            }
            return bytes;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the block file " + path, failed);
        }
    }

    /// The bytes of all blocks from height 1 on, as [ChainVerifier#verify] takes them.
    public Iterator<byte[]> blocks() {
        return new Iterator<>() {
            private long next = 1;

            @Override
            public boolean hasNext() {
                return next <= height();
            }

            @Override
            public byte[] next() {
                if (!hasNext()) {
                    throw new NoSuchElementException("the chain ends at height " + height());
                }
                return block(next++);
            }
        };
    }

    @Override
    public synchronized void close() {
        try {
            channel.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot close the block file " + path, failed);
        }
    }

    private void recover() throws IOException {
        long size = channel.size();
        byte[] first = readAt(channel, 0, size);
        byte[] own = MessageBytes.encode(parameters);
        if (first.length == 0) {
            requireNoForeignFile(size, own);
            channel.truncate(0);
            write(own);
            return;
        }
        if (!Arrays.equals(first, own)) {
            throw new IllegalArgumentException("the block file " + path + " belongs to another chain");
        }
        long at = 0;
        for (byte[] record = first; record.length > 0; record = readAt(channel, at, size)) {
            starts.add(at);
            at += PREFIX_SIZE + record.length;
        }
        end = at;
        if (end < size) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    // Only what a crash can have left of the first record is overwritten: never somebody else's file.
    private void requireNoForeignFile(long size, byte[] own) {
        if (size >= PREFIX_SIZE + own.length) {
            throw new IllegalArgumentException("the block file " + path + " has a damaged beginning");
        }
    }

    private void write(byte[] bytes) throws IOException {
        ByteBuffer record = ByteBuffer.allocate(PREFIX_SIZE + bytes.length)
                .putInt(bytes.length)
                .putInt(crc(bytes))
                .put(bytes)
                .flip();
        long at = end;
        while (record.hasRemaining()) {
            at += channel.write(record, at);
        }
        channel.force(false);
        starts.add(end);
        end = at;
    }

    /// The record at an offset; empty if there is no whole and undamaged one.
    private static byte[] readAt(FileChannel channel, long at, long limit) throws IOException {
        ByteBuffer prefix = ByteBuffer.allocate(PREFIX_SIZE);
        if (at + PREFIX_SIZE > limit || !readFully(channel, prefix, at)) {
            return new byte[0];
        }
        int length = prefix.getInt();
        if (length < 1 || length > BlockCodec.LARGEST_BLOCK || at + PREFIX_SIZE + length > limit) {
            return new byte[0];
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        if (!readFully(channel, bytes, at + PREFIX_SIZE)) {
            return new byte[0];
        }
        boolean whole = crc(bytes.array()) == prefix.getInt();
        if (!whole && at + PREFIX_SIZE + length < limit) {
            // A crash can only spoil the last record.
            throw new IOException("the record at byte " + at + " is damaged");
        }
        return whole ? bytes.array() : new byte[0];
    }

    private static boolean readFully(FileChannel channel, ByteBuffer target, long from) throws IOException {
        while (target.hasRemaining()) {
            if (channel.read(target, from + target.position()) < 0) {
                return false;
            }
        }
        target.flip();
        return true;
    }

    private static int crc(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, bytes.length);
        return (int) crc.getValue();
    }
}
