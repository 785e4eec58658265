package io.idlemint.miner.jumphash;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/// Reads a stream line by line without ever holding more than one line of bounded length. Not thread safe.
final class BoundedLines implements Closeable {
    /// Bytes that a line may have without its end.
    static final int MAX_LINE = 1 << 16;

    private final InputStream in;
    private final byte[] line = new byte[MAX_LINE];
    private int length;

    BoundedLines(InputStream in) {
        this.in = new BufferedInputStream(in);
    }

    /// Reads on to the end of the next line; false if there is none. A last line needs no line feed, and a
    /// carriage return before it is no part of the line.
    boolean next() throws IOException {
        length = 0;
        int c = in.read();
        if (c < 0) {
            return false;
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (length < MAX_LINE) {
                line[length] = (byte) c;
            }
            length = Math.min(length + 1, MAX_LINE + 1);
        }
        if (length > 0 && length <= MAX_LINE && line[length - 1] == '\r') {
            length--;
        }
        return true;
    }

    /// The line that [#next] read.
    ///
    /// @throws VectorProblem if it is too long or not UTF-8
    String text() throws VectorProblem {
        if (length > MAX_LINE) {
            throw new VectorProblem("the line is longer than " + MAX_LINE + " bytes");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new VectorProblem("the line is not UTF-8");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
