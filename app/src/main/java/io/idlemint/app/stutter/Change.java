package io.idlemint.app.stutter;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;

/// By how much a 99th percentile is above another one, in thousandths of that one, and between which bounds it is in
/// nine of ten cases, as far as the rounds tell: by the bootstrap, which draws as many rounds as there are, each as
/// often as chance has it, two thousand times (B. Efron, "Bootstrap methods: another look at the jackknife", 1979).
public record Change(long measured, long low, long high) {
    private static final int DRAWS = 2_000;
    private static final int THOUSAND = 1_000;

    /// Of all frames of some rounds against all frames of the same rounds beside something else.
    ///
    /// @param rounds one or more
    /// @param from as many, of the same rounds
    static Change of(List<Frames> rounds, List<Frames> from) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
        long[] drawn = IntStream.range(0, DRAWS)
                .mapToLong(draw -> change(
                        rounds,
                        from,
                        random.ints(rounds.size(), 0, rounds.size()).toArray()))
                .sorted()
                .toArray();
        int[] each = IntStream.range(0, rounds.size()).toArray();
        return new Change(change(rounds, from, each), drawn[DRAWS / 20], drawn[DRAWS - DRAWS / 20 - 1]);
    }

    private static long change(List<Frames> rounds, List<Frames> from, int[] which) {
        long before = p99(from, which);
        return (p99(rounds, which) - before) * THOUSAND / before;
    }

    private static long p99(List<Frames> rounds, int[] which) {
        return Frames.together(Arrays.stream(which).mapToObj(rounds::get).toList())
                .times(FrameLoop.TICK)
                .p99();
    }
}
