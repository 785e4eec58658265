package io.idlemint.miner.jumphash;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;

/// The fields of a vector, read by name with the checks that each kind of value needs.
record VectorFields(Map<String, Object> values) {

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) throws VectorProblem {
        return switch (values.get(name)) {
            case String text -> text;
            case null -> throw new VectorProblem("the field \"" + name + "\" is missing");
            default -> throw new VectorProblem("the field \"" + name + "\" is no string");
        };
    }

    long number(String name) throws VectorProblem {
        return switch (values.get(name)) {
            case Long number -> number;
            case null -> throw new VectorProblem("the field \"" + name + "\" is missing");
            default -> throw new VectorProblem("the field \"" + name + "\" is no number");
        };
    }

    byte[] bytes(String name) throws VectorProblem {
        String text = text(name);
        for (int i = 0; i < text.length(); i++) {
            if (!HexFormat.isHexDigit(text.charAt(i))) {
                throw new VectorProblem("the field \"" + name + "\" has no hexadecimal digit at place " + (i + 1));
            }
        }
        if (text.length() % 2 != 0) {
            throw new VectorProblem("the field \"" + name + "\" has an odd number of digits, " + text.length());
        }
        return HexFormat.of().parseHex(text);
    }

    byte[] bytes(String name, int length) throws VectorProblem {
        byte[] bytes = bytes(name);
        if (bytes.length != length) {
            throw new VectorProblem("the field \"" + name + "\" has " + bytes.length + " bytes, not " + length);
        }
        return bytes;
    }

    void expectBytes(String name, byte[] computed) throws VectorProblem {
        if (!Arrays.equals(bytes(name, computed.length), computed)) {
            throw differs(name, HexFormat.of().formatHex(computed));
        }
    }

    /// As [#expectBytes], if the field is there.
    void expectBytesIfStated(String name, byte[] computed) throws VectorProblem {
        if (has(name)) {
            expectBytes(name, computed);
        }
    }

    void expectNumberIfStated(String name, long computed) throws VectorProblem {
        if (has(name) && number(name) != computed) {
            throw differs(name, Long.toString(computed));
        }
    }

    void expectTextIfStated(String name, String computed) throws VectorProblem {
        if (has(name) && !text(name).equals(computed)) {
            throw differs(name, computed);
        }
    }

    private static VectorProblem differs(String name, String computed) {
        return new VectorProblem("the field \"" + name + "\" differs; computed " + computed);
    }
}
