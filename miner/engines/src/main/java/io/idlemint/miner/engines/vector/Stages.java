package io.idlemint.miner.engines.vector;

import io.idlemint.miner.jumphash.StandardHash;
import io.idlemint.miner.jumphash.X16Scan;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The stages of one thread's chains, made when they are needed first. The first stage of a chain hashes headers
/// and is none of the others, because some stages keep what depends on the message's length. Not thread safe.
final class Stages {
    private final Patience patience;
    private final Map<StandardHash, Stage> first = new EnumMap<>(StandardHash.class);
    private final Map<StandardHash, Stage> later = new EnumMap<>(StandardHash.class);

    /// @param patience is asked within long computations
    Stages(Patience patience) {
        this.patience = patience;
    }

    /// The sixteen stages for a header.
    List<Stage> of(X16Scan.Kind kind, byte[] header80) {
        List<Stage> stages = new ArrayList<>();
        for (StandardHash hash : X16Scan.rounds(kind, header80)) {
            stages.add((stages.isEmpty() ? first : later).computeIfAbsent(hash, this::create));
        }
        return stages;
    }

    Stage create(StandardHash hash) {
        return switch (hash) {
            case TIGER_KECCAK512 -> afterTiger(StandardHash.KECCAK512);
            case TIGER_LUFFA512 -> afterTiger(StandardHash.LUFFA512);
            case TIGER_SHA512 -> afterTiger(StandardHash.SHA512);
            case BLAKE512 -> new LongStage(new BlakeKernel());
            case BMW512 -> new LongStage(new BmwKernel());
            case GROESTL512 -> Planes.SUPPORTED ? new PlaneStage(new GroestlKernel(patience)) : scalar(hash);
            case JH512 -> new LongStage(new JhKernel());
            case KECCAK512 -> new LongStage(new KeccakKernel());
            case SKEIN512 -> new LongStage(new SkeinKernel());
            case LUFFA512 -> new IntStage(new LuffaKernel());
            case CUBEHASH512 -> new IntStage(new CubeHashKernel());
            case SHAVITE512 -> Planes.SUPPORTED ? new PlaneStage(new ShaviteKernel()) : scalar(hash);
            case SIMD512 -> new IntStage(new SimdKernel());
            case ECHO512 -> Planes.SUPPORTED ? new PlaneStage(new EchoKernel()) : scalar(hash);
            case HAMSI512 -> HamsiKernel.CHAINED ? new IntStage(new HamsiKernel()) : scalar(hash);
            case FUGUE512 -> Planes.SUPPORTED ? new PlaneStage(new FugueKernel()) : scalar(hash);
            case WHIRLPOOL -> Planes.SUPPORTED ? new PlaneStage(new WhirlpoolKernel()) : scalar(hash);
            case SHABAL512 -> new IntStage(new ShabalKernel());
            case SHA512 -> new LongStage(new Sha512Kernel());
            default -> scalar(hash);
        };
    }

    private static Stage scalar(StandardHash hash) {
        return new ScalarStage(hash.create());
    }

    private Stage afterTiger(StandardHash hash) {
        Stage tiger = new ScalarStage(StandardHash.TIGER.create());
        Stage next = create(hash);
        return (state, words) -> {
            tiger.hash(state, words);
            next.hash(state, Stage.WORDS - 4);
        };
    }
}
