package io.idlemint.keynode.pool;

import java.util.Map;

/// What one nonce of each algorithm of version 6 costs: nanoseconds of MassGrid's own scalar C code on one core of a
/// 2.6 GHz Xeon, prefix cached. Only the ratios matter: they make shares of slow and fast algorithms comparable.
final class ReferenceCost {
    private static final Map<String, Integer> NANOS = Map.ofEntries(
            Map.entry("blake", 437),
            Map.entry("bmw", 432),
            Map.entry("groestl", 1462),
            Map.entry("skein", 445),
            Map.entry("jh", 1209),
            Map.entry("keccak", 604),
            Map.entry("luffa", 1451),
            Map.entry("cubehash", 2502),
            Map.entry("shavite", 859),
            Map.entry("simd", 1974),
            Map.entry("echo", 1321),
            Map.entry("hamsi", 2317),
            Map.entry("shabal", 807),
            Map.entry("sha2big", 534),
            Map.entry("haval", 698),
            Map.entry("panama", 798),
            Map.entry("blake256", 645),
            Map.entry("skein256", 689));

    private static final int SUM =
            NANOS.values().stream().mapToInt(Integer::intValue).sum();

    private ReferenceCost() {}

    /// Nonces of an algorithm as nonces of an average one: times its cost, over the mean of the eighteen. An
    /// algorithm that version 6 does not know counts as an average one.
    static double weighted(double nonces, String algorithm) {
        Integer nanos = NANOS.get(algorithm);
        return nanos == null ? nonces : nonces * nanos * NANOS.size() / SUM;
    }
}
