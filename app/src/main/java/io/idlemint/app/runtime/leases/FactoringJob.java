package io.idlemint.app.runtime.leases;

import io.idlemint.domain.crypto.Bytes32;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A computation whose result can be checked: numbers are factored in the instance by the system's own `factor`, and
/// the renter, who made the numbers out of primes, knows what must come out.
public final class FactoringJob {
    /// The input's name in the work folder.
    public static final String INPUT = "numbers.txt";

    /// The result's name in the work folder.
    public static final String RESULT = "factors.txt";

    private final byte[] input;
    private final byte[] expected;

    private FactoringJob(byte[] input, byte[] expected) {
        this.input = input;
        this.expected = expected;
    }

    /// Makes a job of this many numbers, each a product of two primes of 28 bits and one of 7.
    ///
    /// @param seed equal seeds make equal jobs
    public static FactoringJob of(int count, long seed) {
        Random random = new Random(seed);
        StringBuilder numbers = new StringBuilder();
        StringBuilder factors = new StringBuilder();
        for (int i = 0; i < count; i++) {
            List<BigInteger> primes = new ArrayList<>(List.of(
                    BigInteger.probablePrime(7, random),
                    BigInteger.probablePrime(28, random),
                    BigInteger.probablePrime(28, random)));
            Collections.sort(primes);
            BigInteger product = primes.stream().reduce(BigInteger.ONE, BigInteger::multiply);
            numbers.append(product).append('\n');
            factors.append(product).append(':');
            primes.forEach(prime -> factors.append(' ').append(prime));
            factors.append('\n');
        }
        return new FactoringJob(
                numbers.toString().getBytes(StandardCharsets.US_ASCII),
                factors.toString().getBytes(StandardCharsets.US_ASCII));
    }

    public byte[] input() {
        return input.clone();
    }

    /// What runs in the instance.
    public List<String> command() {
        return List.of(
                "/bin/sh",
                "-c",
                "echo factoring $(wc -l < " + INPUT + ") numbers && factor < " + INPUT + " > " + RESULT
                        + " && tail -n 3 " + RESULT);
    }

    public Bytes32 expectedHash() {
        return Bytes32.sha256(expected);
    }

    public boolean isRight(byte[] result) {
        return Bytes32.sha256(result).equals(expectedHash());
    }
}
