package io.idlemint.miner.jumphash;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JumpHashTest {
    private static final List<String> COMMON = List.of(
            "blake",
            "bmw",
            "groestl",
            "skein",
            "jh",
            "keccak",
            "luffa",
            "cubehash",
            "shavite",
            "simd",
            "echo",
            "hamsi");

    @Test
    void theRegistryHasThirteenJumpsInVersion5AndEighteenInVersion6() {
        assertEquals(append("fugue"), names(5, 13));
        assertEquals(append("shabal", "sha2big", "haval", "panama", "blake256", "skein256"), names(6, 18));
        assertEquals(
                List.of("skein512", "jh512", "keccak512"),
                StandardHash.H13.subList(3, 6).stream().map(StandardHash::label).toList());
        assertEquals(
                List.of("jh512", "keccak512", "skein512"),
                StandardHash.X16.subList(3, 6).stream().map(StandardHash::label).toList());
    }

    @Test
    void theJumpIsTheFirstTwoBytesOfThePreviousHash() {
        byte[] header = header(6, 0xffff);
        assertEquals(0xffff % 18, JumpRegistry.jump(header, 18));
        header[6] = 1;
        assertEquals(0xffff % 18, JumpRegistry.jump(header, 18));
        assertEquals("keccak", JumpHash.algorithmName(header(5, 13 + 5)));
    }

    @Test
    void theVectorsCoverEveryJumpOfBothVersions() throws VectorProblem {
        Set<String> seen = new TreeSet<>();
        for (String line : Vectors.lines(Vectors.HEADERS)) {
            VectorFields fields = Vectors.fields(line);
            if (fields.has("id")) {
                seen.add(fields.number("version") + ":" + fields.number("id"));
            }
        }
        Set<String> expected = new TreeSet<>();
        for (int version = 5; version <= 6; version++) {
            for (int id = 0; id < JumpRegistry.algorithms(version).size(); id++) {
                expected.add(version + ":" + id);
            }
        }
        assertEquals(31, expected.size());
        assertEquals(expected, seen);
    }

    @ParameterizedTest
    @ValueSource(ints = {7, 8, 0x20000000, Integer.MAX_VALUE})
    void aVersionAbove6MeetsNoTarget(int version) {
        byte[] header = header(version, 3);
        byte[] expected = new byte[32];
        Arrays.fill(expected, (byte) 0xff);
        assertArrayEquals(expected, JumpHash.hash(header));
        assertEquals("none", JumpHash.algorithmName(header));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1, 4})
    void aVersionUpTo4GoesThroughTwoHashesAndScrypt(int version) {
        byte[] header = header(version, 3);
        byte[] base = Sha256.hash(header);
        int first = (Words.le32(base, 0) & 0xffff) % 13;
        int second = (Words.le32(base, 2) & 0xffff) % 13;
        String expected = StandardHash.H13.get(first).label() + "+"
                + StandardHash.H13.get(second).label() + "+scrypt";
        assertEquals(expected, JumpHash.algorithmName(header));
    }

    @Test
    void aHeaderOfAnotherLengthIsRefused() {
        String message = assertThrows(IllegalArgumentException.class, () -> JumpHash.hash(new byte[79]))
                .getMessage();
        assertEquals("a header has 80 bytes, not 79", message);
        assertThrows(IllegalArgumentException.class, () -> JumpHash.algorithmName(new byte[81]));
        assertThrows(IllegalArgumentException.class, () -> X16.x16r(new byte[0]));
    }

    @Test
    void aVariantMayOverwriteItsInput() throws VectorProblem {
        for (String line : Vectors.lines(Vectors.VARIANTS)) {
            VectorFields fields = Vectors.fields(line);
            JumpAlgorithm algorithm = Arrays.stream(JumpAlgorithm.values())
                    .filter(candidate -> candidate.label().equals(text(fields, "algo")))
                    .findFirst()
                    .orElseThrow();
            byte[] buffer = HexFormat.of().parseHex(fields.text("input"));
            algorithm.create().apply(buffer, buffer);
            assertEquals(fields.text("output"), HexFormat.of().formatHex(buffer), algorithm.label());
        }
    }

    @Test
    void x16ScanFindsTheSameForEveryNonceWithOneInstance() {
        Random random = new Random(16);
        for (X16Scan.Kind kind : X16Scan.Kind.values()) {
            byte[] header = new byte[80];
            random.nextBytes(header);
            X16Scan scan = new X16Scan(kind, header);
            for (int nonce : new int[] {0, -1, 1, Integer.MIN_VALUE, random.nextInt()}) {
                byte[] out = new byte[32];
                scan.hash(nonce, out);
                Words.putLe32(header, 76, nonce);
                byte[] expected = switch (kind) {
                    case X16R -> X16.x16r(header);
                    case X16S -> X16.x16s(header);
                    case X16RV2 -> X16.x16rv2(header);
                };
                assertArrayEquals(expected, out, kind + " with nonce " + nonce);
            }
        }
    }

    private static String text(VectorFields fields, String name) {
        try {
            return fields.text(name);
        } catch (VectorProblem problem) {
            throw new AssertionError(problem);
        }
    }

    private static List<String> append(String... more) {
        List<String> names = new ArrayList<>(COMMON);
        names.addAll(List.of(more));
        return names;
    }

    private static List<String> names(int version, int count) {
        return IntStream.range(0, count)
                .mapToObj(id -> JumpHash.algorithmName(header(version, id)))
                .toList();
    }

    private static byte[] header(int version, int jump) {
        byte[] header = new byte[80];
        Words.putLe32(header, 0, version);
        Words.putLe32(header, 4, jump);
        return header;
    }
}
