package io.idlemint.ui.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// The names that the authors of the algorithms gave them, in JumpHash's order: the same in every language.
public final class Algorithms {
    private static final Map<String, String> NAMES = names();

    private Algorithms() {}

    /// How people write it; an unknown one as it is.
    public static String name(String label) {
        return NAMES.getOrDefault(label, label);
    }

    /// Its place among the 18, from 1 on; empty if it is none of them.
    public static OptionalInt place(String label) {
        List<String> labels = new ArrayList<>(NAMES.keySet());
        int index = labels.indexOf(label);
        return index < 0 ? OptionalInt.empty() : OptionalInt.of(index + 1);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("blake", "BLAKE-512");
        names.put("bmw", "Blue Midnight Wish");
        names.put("groestl", "Grøstl");
        names.put("skein", "Skein-512");
        names.put("jh", "JH");
        names.put("keccak", "Keccak");
        names.put("luffa", "Luffa");
        names.put("cubehash", "CubeHash");
        names.put("shavite", "SHAvite-3");
        names.put("simd", "SIMD");
        names.put("echo", "ECHO");
        names.put("hamsi", "Hamsi");
        names.put("shabal", "Shabal");
        names.put("sha2big", "SHA-512");
        names.put("haval", "HAVAL");
        names.put("panama", "PANAMA");
        names.put("blake256", "BLAKE-256");
        names.put("skein256", "Skein-256");
        return names;
    }
}
