package io.idlemint.miner.stratum.codec;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a stream of bytes into lines at `\n`, dropping a `\r` before it and lines without content. One thread at
/// a time.
public final class LineFramer {
    /// The longest line of the protocol in bytes, without its end.
    public static final int LONGEST_LINE = 16 * 1024;

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream(512);
    private boolean overlong;

    /// The lines that `chunk[0..length)` completes, in order. After a line longer than [#LONGEST_LINE] nothing
    /// more comes out and [#isOverlong] stays true: the connection cannot be trusted any longer.
    public List<byte[]> feed(byte[] chunk, int length) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < length && !overlong; i++) {
            if (chunk[i] == '\n') {
                append(chunk, start, i - start);
                start = i + 1;
                endLine(lines);
            }
        }
        append(chunk, start, length - start);
        return lines;
    }

    public boolean isOverlong() {
        return overlong;
    }

    private void append(byte[] chunk, int start, int length) {
        if (overlong || pending.size() + length > LONGEST_LINE + 1) {
            overlong = true;
            pending.reset();
            return;
        }
        pending.write(chunk, start, length);
    }

    private void endLine(List<byte[]> lines) {
        if (overlong) {
            return;
        }
        byte[] line = pending.toByteArray();
        pending.reset();
        int size = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        if (size > LONGEST_LINE) {
            overlong = true;
        } else if (size > 0) {
            lines.add(size == line.length ? line : Arrays.copyOf(line, size));
        }
    }
}
