package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Words;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.util.List;
import java.util.stream.Stream;

/// Which algorithms a header of which version can jump to, and which one a header does jump to.
final class JumpRegistry {
    /// Headers up to this version go through two standard hashes and scrypt.
    static final int LAST_SCRYPT_VERSION = 4;

    private static final List<JumpAlgorithm> COMMON = List.of(
            JumpAlgorithm.BLAKE,
            JumpAlgorithm.BMW,
            JumpAlgorithm.GROESTL,
            JumpAlgorithm.SKEIN,
            JumpAlgorithm.JH,
            JumpAlgorithm.KECCAK,
            JumpAlgorithm.LUFFA,
            JumpAlgorithm.CUBEHASH,
            JumpAlgorithm.SHAVITE,
            JumpAlgorithm.SIMD,
            JumpAlgorithm.ECHO,
            JumpAlgorithm.HAMSI);
    private static final List<JumpAlgorithm> VERSION_5 = followedBy(JumpAlgorithm.FUGUE);
    private static final List<JumpAlgorithm> VERSION_6 = followedBy(
            JumpAlgorithm.SHABAL,
            JumpAlgorithm.SHA2BIG,
            JumpAlgorithm.HAVAL,
            JumpAlgorithm.PANAMA,
            JumpAlgorithm.BLAKE256,
            JumpAlgorithm.SKEIN256);

    private JumpRegistry() {}

    /// The algorithms of headers of `version`, by number; empty where no jump is defined.
    static List<JumpAlgorithm> algorithms(int version) {
        return switch (version) {
            case 5 -> VERSION_5;
            case 6 -> VERSION_6;
            default -> List.of();
        };
    }

    /// nVersion of a header.
    static int version(byte[] header) {
        return Words.le32(header, 0);
    }

    /// The number of the algorithm among `count`: the first two bytes of the previous block's hash,
    /// little-endian, modulo `count`.
    static int jump(byte[] header, int count) {
        return (Words.le32(header, 4) & 0xffff) % count;
    }

    private static List<JumpAlgorithm> followedBy(JumpAlgorithm... more) {
        return Stream.concat(COMMON.stream(), Stream.of(more)).toList();
    }
}
