package io.idlemint.ui.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "plain|plain",
                "-3.72|-3.72",
                "a,b|\"a,b\"",
                "say \"hi\"|\"say \"\"hi\"\"\"",
                "=1+1|'=1+1",
                "@x|'@x",
                "\uff1d1+1|'\uff1d1+1",
                "\uff20x|'\uff20x",
                "-cmd|'-cmd"
            })
    void cellsAreSafe(String value, String written) {
        assertEquals(
                "head\r\n" + written + "\r\n",
                new Csv("head").row(List.of(value)).text());
    }

    @Test
    void aFileSaysThatItIsUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("names.csv");
        new Csv("name").row(List.of("\u5c0f\u660e")).write(file);
        byte[] written = Files.readAllBytes(file);
        assertArrayEquals(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, Arrays.copyOf(written, 3));
        assertEquals("\ufeffname\r\n\u5c0f\u660e\r\n", Files.readString(file));
    }
}
