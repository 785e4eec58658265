package io.idlemint.miner.engines.vector;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanLane;
import java.util.Optional;
import java.util.OptionalInt;

/// JumpHash and the x16 family with up to sixteen nonces at once in the lanes of the processor's vector registers.
/// What has no vector code is hashed one nonce after the other. Immutable.
public final class VectorEngine implements HashEngine {
    private static final long NONCES = 1 << 22;
    private static final String MODULE = "jdk.incubator.vector";

    private final Ticker ticker;
    private final Optional<String> slowness;

    /// @throws EngineException if vectors are not [#available]
    public VectorEngine(Ticker ticker) {
        available().ifPresent(reason -> {
            throw new EngineException(reason, null);
        });
        this.ticker = ticker;
        slowness = CompilerDirectives.ensure();
    }

    /// Why this engine cannot work here, or nothing if it can.
    public static Optional<String> available() {
        if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
            return Optional.of("Java was started without the option --add-modules " + MODULE + ".");
        }
        return VectorLane.obstacle();
    }

    /// The width of the vectors that it would use here, in bits; empty where it cannot work.
    public static OptionalInt width() {
        return available().isPresent() ? OptionalInt.empty() : OptionalInt.of(Lanes.BITS);
    }

    /// Why the engine may be much slower than it could be, if it may.
    public Optional<String> slowness() {
        return slowness;
    }

    /// The width of the vectors in bits, 128 to 512.
    public int bits() {
        return Lanes.BITS;
    }

    @Override
    public String name() {
        return "vector";
    }

    @Override
    public DeviceKind device() {
        return DeviceKind.CPU;
    }

    @Override
    public boolean supports(ProofOfWork work) {
        return true;
    }

    @Override
    public long nonces() {
        return NONCES;
    }

    @Override
    public ScanLane open() {
        return new VectorLane(ticker);
    }

    @Override
    public void close() {}
}
