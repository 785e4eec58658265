package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalOutputTest {
    /// The code pages of Windows in China (936), the USA (437) and Western Europe (850 and 1252), and UTF-8 (65001).
    @ParameterizedTest
    @CsvSource({
        "GBK, 闲置的电脑 … 5 €, 闲置的电脑 … 5 €",
        "IBM437, 闲置 ½, ?? ½",
        "IBM850, Grüße 🚀, Grüße ?",
        "windows-1252, 5 € …, 5 € …",
        "UTF-8, 闲置 🚀, 闲置 🚀"
    })
    void whatATerminalCanShowComesOutInItsEncoding(String encoding, String said, String shown) throws IOException {
        Charset charset = Charset.forName(encoding);
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        Console console = new Console(new TerminalOutput(terminal, charset), OutputStream.nullOutputStream());
        console.line(said);
        assertEquals(shown + System.lineSeparator(), terminal.toString(charset));
    }

    @Test
    void aCharacterMayComeInPieces() throws IOException {
        Charset gbk = Charset.forName("GBK");
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        String said = "闲置的电脑".repeat(3_000);
        try (OutputStream out = new TerminalOutput(terminal, gbk)) {
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            out.write(bytes[0]);
            out.write(bytes, 1, 4);
            out.write(bytes, 5, bytes.length - 5);
            out.flush();
        }
        assertEquals(said, terminal.toString(gbk));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there it depends on where the tests write to")
    void elsewhereThanOnWindowsNothingIsChanged() {
        ByteArrayOutputStream standard = new ByteArrayOutputStream();
        assertSame(standard, TerminalOutput.over(standard));
    }
}
