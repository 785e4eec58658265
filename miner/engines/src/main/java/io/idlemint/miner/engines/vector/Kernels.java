package io.idlemint.miner.engines.vector;

import io.idlemint.miner.jumphash.JumpHash;
import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The vector code of one thread, made when it is needed first. Not thread safe.
final class Kernels {
    private final Patience patience;
    private final Map<JumpAlgorithm, Kernel> made = new EnumMap<>(JumpAlgorithm.class);
    private final int[] message = new int[16];

    /// @param patience is asked within long computations
    Kernels(Patience patience) {
        this.patience = patience;
    }

    /// The algorithm that an 80-byte header jumps to, ready for its nonces; null if that has no vector code.
    @Nullable
    Kernel prepared(byte[] header) {
        String label = JumpHash.algorithmName(header);
        for (JumpAlgorithm algorithm : JumpAlgorithm.values()) {
            if (algorithm.label().equals(label)) {
                return prepared(algorithm, JumpHash.message(header));
            }
        }
        return null;
    }

    /// The algorithm, ready for this 64-byte message with any nonce; null if it has no vector code.
    @Nullable
    Kernel prepared(JumpAlgorithm algorithm, byte[] bytes) {
        Kernel kernel = made.computeIfAbsent(algorithm, this::create);
        if (kernel != null) {
            for (int i = 0; i < message.length; i++) {
                message[i] = Words.le32(bytes, 4 * i);
            }
            kernel.prepare(message);
        }
        return kernel;
    }

    private @Nullable Kernel create(JumpAlgorithm algorithm) {
        return switch (algorithm) {
            case BLAKE -> new PairedKernel(new BlakeKernel());
            case BMW -> new PairedKernel(new BmwKernel());
            case GROESTL ->
                Planes.SUPPORTED
                        ? new BufferedKernel(new GroestlKernel(patience))
                        : new SlicedKernel(new SlicedGroestl());
            case SKEIN -> new PairedKernel(new SkeinKernel());
            case JH -> new PairedKernel(new JhKernel());
            case KECCAK -> new PairedKernel(new KeccakKernel());
            case LUFFA -> new LuffaKernel();
            case CUBEHASH -> new CubeHashKernel();
            case SHAVITE ->
                Planes.SUPPORTED ? new BufferedKernel(new ShaviteKernel()) : new SlicedKernel(new SlicedShavite());
            case SIMD -> new SimdKernel();
            case ECHO -> Planes.SUPPORTED ? new BufferedKernel(new EchoKernel()) : new SlicedKernel(new SlicedEcho());
            case HAMSI -> new HamsiKernel();
            case FUGUE -> Planes.SUPPORTED ? new BufferedKernel(new FugueKernel()) : null;
            case SHABAL -> new ShabalKernel();
            case SHA2BIG -> new PairedKernel(new Sha512Kernel());
            case HAVAL -> new HavalKernel();
            case PANAMA -> new PanamaKernel();
            case BLAKE256 -> new Blake256Kernel();
            case SKEIN256 -> new PairedKernel(new Skein256Kernel());
            default -> null;
        };
    }
}
