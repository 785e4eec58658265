package io.idlemint.miner.engines.opencl;

import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/// The OpenCL C of one algorithm: its constants, what all kernels share, the algorithm, the search.
final class KernelSource {
    private static final Set<JumpAlgorithm> WITHOUT = EnumSet.of(JumpAlgorithm.FUGUE);
    private static final Set<JumpAlgorithm> WORDS64 = EnumSet.of(
            JumpAlgorithm.BLAKE,
            JumpAlgorithm.BMW,
            JumpAlgorithm.SKEIN,
            JumpAlgorithm.JH,
            JumpAlgorithm.KECCAK,
            JumpAlgorithm.SHA2BIG,
            JumpAlgorithm.SKEIN256);
    private static final Set<JumpAlgorithm> BIG_ENDIAN =
            EnumSet.of(JumpAlgorithm.BMW, JumpAlgorithm.SKEIN, JumpAlgorithm.KECCAK, JumpAlgorithm.SHA2BIG);

    private KernelSource() {}

    /// Whether the algorithm has a kernel.
    static boolean exists(JumpAlgorithm algorithm) {
        return !WITHOUT.contains(algorithm);
    }

    /// The source for work-items of `lanes` nonces each: 1, 4, 8 or 16.
    static String of(JumpAlgorithm algorithm, int lanes) {
        StringBuilder source = new StringBuilder();
        define(source, "LANES " + lanes, true);
        define(source, "WORDS64", WORDS64.contains(algorithm));
        define(source, "BIG_ENDIAN_OUT", BIG_ENDIAN.contains(algorithm));
        source.append(KernelConstants.of(algorithm)).append(file("common"));
        if (algorithm == JumpAlgorithm.SKEIN || algorithm == JumpAlgorithm.SKEIN256) {
            source.append(file("threefish"));
        } else if (algorithm == JumpAlgorithm.ECHO || algorithm == JumpAlgorithm.SHAVITE) {
            source.append(file("aes"));
        }
        return source.append(file(algorithm.label())).append(file("scan")).toString();
    }

    private static void define(StringBuilder source, String macro, boolean wanted) {
        if (wanted) {
            source.append("#define ").append(macro).append('\n');
        }
    }

    private static String file(String name) {
        try (InputStream in = KernelSource.class.getResourceAsStream(name + ".cl")) {
            if (in == null) {
                throw new IllegalStateException("the program was built without the kernel " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the kernel " + name, e);
        }
    }
}
