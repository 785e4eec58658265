package io.idlemint.app.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Takes UTF-8 and gives it to a terminal in the terminal's own encoding; what that lacks becomes a question mark. Safe
/// for use by several threads.
public final class TerminalOutput extends OutputStream {
    private static final int ROOM = 1 << 12;
    /// One byte less than the longest character: what may be left of a piece that ends in the middle of one.
    private static final int LONGEST_REST = 3;

    private final Writer terminal;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private final ByteBuffer bytes = ByteBuffer.allocate(ROOM + LONGEST_REST);
    private final CharBuffer text = CharBuffer.allocate(ROOM + LONGEST_REST);

    TerminalOutput(OutputStream terminal, Charset encoding) {
        this.terminal = new OutputStreamWriter(terminal, encoding);
    }

    /// A standard stream for UTF-8: itself, unless it is a terminal of Windows, which mostly has a code page of its
    /// own. Terminals of other systems read UTF-8, and so does whoever reads a file or a pipe.
    public static OutputStream over(OutputStream standard) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        java.io.Console here = windows ? System.console() : null;
        return here != null && here.isTerminal() ? new TerminalOutput(standard, here.charset()) : standard;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] piece, int offset, int length) throws IOException {
        for (int done = 0; done < length; ) {
            int now = Math.min(length - done, bytes.remaining());
            bytes.put(piece, offset + done, now).flip();
            decoder.decode(bytes, text, false);
            bytes.compact();
            terminal.append(text.flip());
            text.clear();
            done += now;
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        terminal.flush();
    }
}
