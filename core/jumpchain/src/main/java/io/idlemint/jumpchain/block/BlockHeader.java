package io.idlemint.jumpchain.block;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.message.MalformedMessageException;
import io.idlemint.miner.jumphash.JumpHash;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The 80 bytes that are hashed: integers little-endian, hashes in the order that the hash functions produce, as in
/// Bitcoin.
///
/// @param previous the id of the block before; the genesis id in the first block
/// @param time seconds since 1970, unsigned 32 bits
/// @param bits the compact target
public record BlockHeader(int version, Bytes32 previous, Bytes32 merkleRoot, long time, int bits, int nonce) {
    public static final int SIZE = 80;

    /// The only version that the Jump chain accepts.
    public static final int VERSION = 6;

    /// The last second that a header can name: 2106-02-07.
    public static final long LAST_TIME = 0xffff_ffffL;

    public BlockHeader {
        if (time < 0 || time > LAST_TIME) {
            throw new IllegalArgumentException("time " + time + " is outside of 0 to " + LAST_TIME);
        }
    }

    /// Reads exactly 80 bytes.
    public static BlockHeader read(byte[] bytes) {
        if (bytes.length != SIZE) {
            throw new MalformedMessageException("BlockHeader", "length", "is " + bytes.length + ", must be " + SIZE);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return new BlockHeader(
                in.getInt(), hash(in), hash(in), Integer.toUnsignedLong(in.getInt()), in.getInt(), in.getInt());
    }

    public byte[] encode() {
        return ByteBuffer.allocate(SIZE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(version)
                .put(previous.toArray())
                .put(merkleRoot.toArray())
                .putInt((int) time)
                .putInt(bits)
                .putInt(nonce)
                .array();
    }

    /// The block's id: the JumpHash of the header itself. People see its bytes reversed. Costs a few microseconds.
    public Bytes32 id() {
        return Bytes32.of(JumpHash.hash(encode()));
    }

    private static Bytes32 hash(ByteBuffer in) {
        byte[] bytes = new byte[32];
        in.get(bytes);
        return Bytes32.of(bytes);
    }
}
