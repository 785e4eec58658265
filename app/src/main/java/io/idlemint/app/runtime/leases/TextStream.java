package io.idlemint.app.runtime.leases;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The text of a stream of bytes in UTF-8 that comes in pieces, whose borders may lie within a character. What is no
/// text becomes U+FFFD. For one thread at a time.
final class TextStream {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] begun = new byte[0];

    /// What is whole up to the end of this piece.
    String take(byte[] piece) {
        return decode(piece, false);
    }

    /// What is left when no more comes.
    String end() {
        String left = decode(new byte[0], true);
        decoder.reset();
        return left;
    }

    private String decode(byte[] piece, boolean last) {
        ByteBuffer in = ByteBuffer.allocate(begun.length + piece.length)
                .put(begun)
                .put(piece)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining());
        decoder.decode(in, out, last);
        begun = new byte[in.remaining()];
        in.get(begun);
        return out.flip().toString();
    }
}
