package io.idlemint.ui.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
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
}
