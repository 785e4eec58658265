package io.idlemint.jumpchain.block;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.MalformedMessageException;
import io.idlemint.domain.money.Amount;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// The canonical bytes of a block: the header (80), the coinbase, the number of journal hashes (4, little-endian) and
/// the hashes. There is exactly one encoding of a block; everything else is refused with the field and its limit.
public final class BlockCodec {
    /// No block has more bytes.
    public static final int LARGEST_BLOCK = BlockHeader.SIZE
            + Coinbase.FIXED_SIZE
            + Payouts.LIMIT * Payouts.ENTRY_SIZE
            + Extranonce.LIMIT
            + Integer.BYTES
            + Block.JOURNAL_LIMIT * 32;

    private BlockCodec() {}

    public static byte[] encode(Block block) {
        byte[] coinbase = block.coinbase().encode();
        int size = BlockHeader.SIZE
                + coinbase.length
                + Integer.BYTES
                + block.journal().size() * 32;
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.put(block.header().encode()).put(coinbase).putInt(block.journal().size());
        for (Bytes32 entry : block.journal()) {
            out.put(entry.toArray());
        }
        return out.array();
    }

    /// Reads a block.
    ///
    /// @throws MalformedMessageException if these are not exactly the bytes of a block
    public static Block decode(byte[] bytes) {
        if (bytes.length > LARGEST_BLOCK) {
            throw malformed("length", "is " + bytes.length + " bytes, the limit is " + LARGEST_BLOCK);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        BlockHeader header = BlockHeader.read(take(in, "header", BlockHeader.SIZE));
        Coinbase coinbase = coinbase(in);
        List<Bytes32> journal = journal(in);
        requireEnd(in);
        return new Block(header, coinbase, journal);
    }

    /// Reads a coinbase alone, for instance one that a miner has completed.
    ///
    /// @throws MalformedMessageException if these are not exactly the bytes of a coinbase
    public static Coinbase decodeCoinbase(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        Coinbase coinbase = coinbase(in);
        requireEnd(in);
        return coinbase;
    }

    private static Coinbase coinbase(ByteBuffer in) {
        require(in, "coinbase", 1 + Long.BYTES + Short.BYTES);
        byte format = in.get();
        if (format != Coinbase.FORMAT) {
            throw malformed("coinbase.format", "is " + format + ", must be " + Coinbase.FORMAT);
        }
        long height = in.getLong();
        if (height < 1) {
            throw malformed("coinbase.height", "is " + height + ", must be at least 1");
        }
        Payouts payouts = payouts(in, Short.toUnsignedInt(in.getShort()));
        Extranonce extranonce = extranonce(in);
        return new Coinbase(height, payouts, extranonce, signature(in));
    }

    private static Payouts payouts(ByteBuffer in, int count) {
        if (count > Payouts.LIMIT) {
            throw malformed("coinbase.payouts", "has " + count + " accounts, the limit is " + Payouts.LIMIT);
        }
        require(in, "coinbase.payouts", count * Payouts.ENTRY_SIZE);
        List<Payout> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            byte[] account = take(in, "coinbase.payouts", 20);
            long nanos = in.getLong();
            if (nanos < 1 || nanos > Amount.CAP_NANOS) {
                throw malformed(
                        "coinbase.payouts", "number " + i + " is " + nanos + ", outside of 1 to " + Amount.CAP_NANOS);
            }
            list.add(new Payout(Account.of(account), Amount.ofNanos(nanos)));
        }
        try {
            return new Payouts(list);
        } catch (IllegalArgumentException disordered) {
            throw new MalformedMessageException(
                    "Block", "coinbase.payouts", "has accounts that are not strictly ascending", disordered);
        }
    }

    private static Extranonce extranonce(ByteBuffer in) {
        require(in, "coinbase.extranonce", 1);
        int size = Byte.toUnsignedInt(in.get());
        if (size > Extranonce.LIMIT) {
            throw malformed("coinbase.extranonce", "is " + size + " bytes, the limit is " + Extranonce.LIMIT);
        }
        return Extranonce.of(take(in, "coinbase.extranonce", size));
    }

    private static Signature signature(ByteBuffer in) {
        byte[] bytes = take(in, "coinbase.seal", 65);
        try {
            return Signature.of(bytes);
        } catch (IllegalArgumentException unsigned) {
            throw new MalformedMessageException(
                    "Block", "coinbase.seal", "has a v that is neither 27 nor 28", unsigned);
        }
    }

    private static List<Bytes32> journal(ByteBuffer in) {
        require(in, "journal", Integer.BYTES);
        int count = in.getInt();
        if (count < 0 || count > Block.JOURNAL_LIMIT) {
            throw malformed(
                    "journal",
                    "has " + Integer.toUnsignedString(count) + " hashes, the limit is " + Block.JOURNAL_LIMIT);
        }
        require(in, "journal", count * 32);
        List<Bytes32> journal = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            journal.add(Bytes32.of(take(in, "journal", 32)));
        }
        return journal;
    }

    private static byte[] take(ByteBuffer in, String field, int size) {
        require(in, field, size);
        byte[] bytes = new byte[size];
        in.get(bytes);
        return bytes;
    }

    private static void require(ByteBuffer in, String field, int size) {
        if (in.remaining() < size) {
            throw malformed(field, "is cut short: " + size + " bytes are needed, there are " + in.remaining());
        }
    }

    private static void requireEnd(ByteBuffer in) {
        if (in.hasRemaining()) {
            throw malformed("length", "has " + in.remaining() + " bytes too many");
        }
    }

    private static MalformedMessageException malformed(String field, String problem) {
        return new MalformedMessageException("Block", field, problem);
    }
}
