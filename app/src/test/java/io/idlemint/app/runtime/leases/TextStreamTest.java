package io.idlemint.app.runtime.leases;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TextStreamTest {
    private static final String TEXT = "区块 1: ünïcödé 🦔 – done\n";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 1_000})
    void aCharacterMayLieAcrossPieces(int size) {
        byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);
        assertEquals(TEXT, read(bytes, size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 1_000})
    void whatIsNoTextIsReplacedAndKeepsNothingBack(int size) {
        byte[] bytes = {'a', (byte) 0xff, 'b', (byte) 0xe5, (byte) 0x8c};
        assertEquals("a\ufffdb\ufffd", read(bytes, size));
    }

    private static String read(byte[] bytes, int size) {
        TextStream stream = new TextStream();
        StringBuilder text = new StringBuilder();
        for (int twice = 0; twice < 2; twice++) {
            text.setLength(0);
            for (int from = 0; from < bytes.length; from += size) {
                text.append(stream.take(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + size))));
            }
            text.append(stream.end());
        }
        return text.toString();
    }
}
