package io.idlemint.jumpchain.block;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.miner.jumphash.Sha256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// The record that makes a block's new money. Its bytes, integers little-endian: format (1), height (8), number of
/// payouts (2), the payouts (20 + 8 each), length of the extranonce (1), extranonce, the key node's signature over the
/// [BlockSeal] (65). It is never 64 bytes long, so that it cannot be taken for an inner node of the Merkle tree.
///
/// @param height counts from 1
public record Coinbase(long height, Payouts payouts, Extranonce extranonce, Signature seal) {
    static final byte FORMAT = 1;
    static final int FIXED_SIZE = 1 + Long.BYTES + Short.BYTES + 1 + 65;

    public Coinbase {
        if (height < 1) {
            throw new IllegalArgumentException("height " + height + " must be at least 1");
        }
    }

    public byte[] encode() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(beforeExtranonce(height, payouts, extranonce.size()));
        out.writeBytes(extranonce.toArray());
        out.writeBytes(afterExtranonce(seal));
        return out.toByteArray();
    }

    /// The first leaf of the block's Merkle tree: double SHA-256 of the bytes.
    public Bytes32 hash() {
        return Bytes32.of(Sha256.doubleHash(encode()));
    }

    /// What stands before the hole that miners fill: Stratum's coinbase part 1.
    ///
    /// @param extranonceSize bytes that will fill the hole, at most [Extranonce#LIMIT]
    public static byte[] beforeExtranonce(long height, Payouts payouts, int extranonceSize) {
        if (extranonceSize < 0 || extranonceSize > Extranonce.LIMIT) {
            throw new IllegalArgumentException(
                    "extranonce: " + extranonceSize + " bytes, the limit is " + Extranonce.LIMIT);
        }
        byte[] entries = payouts.encode();
        return ByteBuffer.allocate(FIXED_SIZE - 65 + entries.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(FORMAT)
                .putLong(height)
                .putShort((short) payouts.list().size())
                .put(entries)
                .put((byte) extranonceSize)
                .array();
    }

    /// What stands after the hole: Stratum's coinbase part 2.
    public static byte[] afterExtranonce(Signature seal) {
        return seal.toArray();
    }
}
