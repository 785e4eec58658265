package io.idlemint.miner.stratum.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineFramerTest {
    @Test
    void cutsLinesHoweverTheyArrive() {
        byte[] stream = "one\r\ntwo\n\n\r\nthree\nrest".getBytes(StandardCharsets.UTF_8);
        for (long seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            LineFramer framer = new LineFramer();
            List<String> lines = new ArrayList<>();
            for (int at = 0; at < stream.length; ) {
                int length = Math.min(stream.length - at, 1 + random.nextInt(6));
                for (byte[] line : framer.feed(Arrays.copyOfRange(stream, at, at + length), length)) {
                    lines.add(new String(line, StandardCharsets.UTF_8));
                }
                at += length;
            }
            assertEquals(List.of("one", "two", "three"), lines, "seed " + seed);
        }
    }

    @Test
    void takesTheLongestLineAndNothingLonger() {
        byte[] longest = new byte[LineFramer.LONGEST_LINE + 1];
        Arrays.fill(longest, (byte) 'x');
        longest[LineFramer.LONGEST_LINE] = '\n';
        LineFramer framer = new LineFramer();
        assertEquals(1, framer.feed(longest, longest.length).size());
        assertFalse(framer.isOverlong());

        byte[] longer = new byte[LineFramer.LONGEST_LINE + 2];
        Arrays.fill(longer, (byte) 'x');
        longer[LineFramer.LONGEST_LINE + 1] = '\n';
        assertTrue(framer.feed(longer, longer.length).isEmpty());
        assertTrue(framer.isOverlong());
        assertTrue(framer.feed(new byte[] {'a', '\n'}, 2).isEmpty());
    }

    @Test
    void neverGathersMoreThanALine() {
        LineFramer framer = new LineFramer();
        byte[] chunk = new byte[4096];
        for (int i = 0; i < 1000; i++) {
            assertTrue(framer.feed(chunk, chunk.length).isEmpty());
        }
        assertTrue(framer.isOverlong());
    }
}
