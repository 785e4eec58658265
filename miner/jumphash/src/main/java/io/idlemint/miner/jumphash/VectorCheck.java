package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Digest;
import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import io.idlemint.miner.jumphash.variant.Variant;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/// Recomputes one vector and compares everything that it states. Three kinds exist: a header with its proof of
/// work (`fn`), a JumpHash variant (`output`) and a standard hash (`digest`). Keeps its hash functions from
/// line to line; not thread safe.
final class VectorCheck {
    private final Map<StandardHash, Digest> standard = new EnumMap<>(StandardHash.class);
    private final Map<JumpAlgorithm, Variant> variants = new EnumMap<>(JumpAlgorithm.class);

    /// @throws VectorProblem if the vector is malformed or wrong
    void check(Map<String, Object> values) throws VectorProblem {
        VectorFields fields = new VectorFields(values);
        if (fields.has("fn")) {
            header(fields);
        } else if (fields.has("output")) {
            variant(fields);
        } else if (fields.has("digest")) {
            standard(fields);
        } else {
            throw new VectorProblem("no vector: none of the fields \"fn\", \"output\" and \"digest\"");
        }
    }

    private void header(VectorFields fields) throws VectorProblem {
        String function = fields.text("fn");
        byte[] header = fields.bytes("header", JumpHash.HEADER);
        byte[] hash = switch (function) {
            case "jumphash" -> jump(fields, header);
            case "x16r" -> x16(X16Scan.Kind.X16R, fields, header);
            case "x16s" -> x16(X16Scan.Kind.X16S, fields, header);
            case "x16rv2" -> x16(X16Scan.Kind.X16RV2, fields, header);
            default -> throw new VectorProblem("the field \"fn\" names no known function: " + quoted(function));
        };
        fields.expectBytes("hash_le", hash);
        fields.expectBytesIfStated("hash", reversed(hash));
        fields.expectNumberIfStated("version", JumpRegistry.version(header));
        fields.expectNumberIfStated("nonce", Integer.toUnsignedLong(Words.le32(header, 76)));
        if (fields.has("bits")) {
            work(fields, header, hash);
        }
    }

    private static byte[] jump(VectorFields fields, byte[] header) throws VectorProblem {
        int version = JumpRegistry.version(header);
        if (version <= JumpRegistry.LAST_SCRYPT_VERSION) {
            byte[] base = Sha256.hash(header);
            fields.expectNumberIfStated("id1", ScryptHeader.choice(base, 0));
            fields.expectNumberIfStated("id2", ScryptHeader.choice(base, 1));
        } else if (!JumpRegistry.algorithms(version).isEmpty()) {
            int count = JumpRegistry.algorithms(version).size();
            fields.expectNumberIfStated("id", JumpRegistry.jump(header, count));
            fields.expectTextIfStated("algo", JumpHash.algorithmName(header));
            fields.expectBytesIfStated("message64", JumpHeader.message(header));
        }
        return JumpHash.hash(header);
    }

    private static byte[] x16(X16Scan.Kind kind, VectorFields fields, byte[] header) throws VectorProblem {
        StringBuilder order = new StringBuilder();
        for (int number : X16Scan.order(kind, header)) {
            order.append(Character.forDigit(number, 16));
        }
        fields.expectTextIfStated("order", order.toString());
        byte[] hash = new byte[32];
        new X16Scan(kind, header).hash(Words.le32(header, 76), hash);
        return hash;
    }

    /// A block that was mined: its hash meets the target that its header states.
    private static void work(VectorFields fields, byte[] header, byte[] hash) throws VectorProblem {
        int bits = Words.le32(header, 72);
        fields.expectTextIfStated("bits", HexFormat.of().toHexDigits(bits));
        try {
            if (!HeaderScan.meets(hash, CompactTarget.toTarget(bits))) {
                throw new VectorProblem("the hash does not meet the target of \"bits\"");
            }
        } catch (IllegalArgumentException refused) {
            throw new VectorProblem(String.valueOf(refused.getMessage()));
        }
    }

    private void variant(VectorFields fields) throws VectorProblem {
        JumpAlgorithm algorithm = algorithm(fields.text("algo"));
        byte[] out = new byte[Variant.LENGTH];
        variants.computeIfAbsent(algorithm, JumpAlgorithm::create).apply(fields.bytes("input", Variant.LENGTH), out);
        fields.expectBytes("output", out);
        fields.expectNumberIfStated("v5_id", JumpRegistry.algorithms(5).indexOf(algorithm));
        fields.expectNumberIfStated("v6_id", JumpRegistry.algorithms(6).indexOf(algorithm));
    }

    private void standard(VectorFields fields) throws VectorProblem {
        StandardHash hash = standardHash(fields.text("algo"));
        byte[] input = fields.bytes("input");
        fields.expectNumberIfStated("len", input.length);
        fields.expectBytes(
                "digest", standard.computeIfAbsent(hash, StandardHash::create).hash(input));
    }

    private static JumpAlgorithm algorithm(String label) throws VectorProblem {
        for (JumpAlgorithm algorithm : JumpAlgorithm.values()) {
            if (algorithm.label().equals(label)) {
                return algorithm;
            }
        }
        throw unknown(label);
    }

    private static StandardHash standardHash(String label) throws VectorProblem {
        for (StandardHash hash : StandardHash.values()) {
            if (hash.label().equals(label)) {
                return hash;
            }
        }
        throw unknown(label);
    }

    private static VectorProblem unknown(String label) {
        return new VectorProblem("the field \"algo\" names no known algorithm: " + quoted(label));
    }

    private static String quoted(String text) {
        return '"' + (text.length() <= 40 ? text : text.substring(0, 40) + "...") + '"';
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] result = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            result[i] = bytes[bytes.length - 1 - i];
        }
        return result;
    }
}
