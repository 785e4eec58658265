package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// A movement with its number in the journal: what a block seals by its hash.
///
/// @param seq counted from 1
public record JournalEntry(long seq, Movement movement) {
    private static final byte[] FORMAT = "idlemint journal 1\n".getBytes(StandardCharsets.US_ASCII);

    /// The canonical bytes, integers big-endian: the format's name and a line feed; seq (8); milliseconds since
    /// 1970 (8); the kind's name with its length (1) before; the reference, or zeros (32); the memo hash (32); the
    /// number of lines (4); for each line the account's name with its length (1) before, and the signed nano-MINT
    /// (8).
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(FORMAT);
            out.writeLong(seq);
            out.writeLong(movement.at().toEpochMilli());
            writeName(out, movement.kind().name());
            out.write(movement.reference().orElse(Bytes32.ZERO).toArray());
            out.write(movement.memoHash().toArray());
            out.writeInt(movement.postings().size());
            for (Posting posting : movement.postings()) {
                writeName(out, posting.account().id());
                out.writeLong(posting.nanos());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("writing into memory failed", impossible);
        }
        return bytes.toByteArray();
    }

    /// SHA-256 of [#bytes].
    public Bytes32 hash() {
        return Bytes32.sha256(bytes());
    }

    private static void writeName(DataOutputStream out, String name) throws IOException {
        out.writeByte(name.length());
        out.write(name.getBytes(StandardCharsets.US_ASCII));
    }
}
