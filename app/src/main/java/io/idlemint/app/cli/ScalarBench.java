package io.idlemint.app.cli;

import io.idlemint.miner.jumphash.HeaderScan;
import io.idlemint.miner.jumphash.JumpHash;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/// Measures the scalar engine's loop, one thread, for each of the 18 algorithms of JumpHash version 6.
final class ScalarBench {
    private static final int ALGORITHMS = 18;
    private static final int ROUNDS = 3;

    private ScalarBench() {}

    /// What was measured. The best of three rounds counts, because other programs only ever slow a loop down.
    ///
    /// @param meanNanosPerNonce over the 18 algorithms, which blocks choose equally often
    /// @param yardstickNanos the JDK's SHA-512 of 64 bytes, in the same run
    record Result(String engine, int threads, List<One> algorithms, double meanNanosPerNonce, double yardstickNanos) {}

    /// One algorithm.
    record One(String name, double nanosPerNonce) {}

    static Result run(int seconds) {
        long nanosEach = seconds * 1_000_000_000L / ((ALGORITHMS + 1) * ROUNDS);
        List<One> all = new ArrayList<>();
        for (int id = 0; id < ALGORITHMS; id++) {
            byte[] header = header(id);
            HeaderScan scan = new HeaderScan(header);
            byte[] out = new byte[32];
            all.add(new One(JumpHash.algorithmName(header), best(nonce -> scan.hash(nonce, out), nanosEach)));
        }
        double mean = all.stream().mapToDouble(One::nanosPerNonce).average().orElse(0);
        return new Result("scalar", 1, List.copyOf(all), mean, best(yardstick(), nanosEach));
    }

    private static double best(IntConsumer hash, long nanos) {
        double best = Double.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            long began = System.nanoTime();
            int done = 0;
            long took = 0;
            while (took < nanos) {
                for (int i = 0; i < 64; i++) {
                    hash.accept(done++);
                }
                took = System.nanoTime() - began;
            }
            best = Math.min(best, (double) took / done);
        }
        return best;
    }

    private static byte[] header(int id) {
        byte[] header = new byte[80];
        ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).putInt(6).putShort((short) id);
        return header;
    }

    private static IntConsumer yardstick() {
        try {
            MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
            byte[] message = new byte[64];
            byte[] out = new byte[64];
            return nonce -> {
                message[0] = (byte) nonce;
                sha512.update(message);
                try {
                    sha512.digest(out, 0, out.length);
                } catch (DigestException impossible) {
                    throw new IllegalStateException(impossible);
                }
            };
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-512", missing);
        }
    }
}
