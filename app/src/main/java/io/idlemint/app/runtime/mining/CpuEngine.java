package io.idlemint.app.runtime.mining;

import io.idlemint.domain.machine.Found.What;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.choice.ChosenEngine;
import io.idlemint.miner.engines.choice.Fingerprint;
import io.idlemint.miner.engines.vector.VectorEngine;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts together what mines on this computer's processor.
public final class CpuEngine {
    private static final Logger LOG = LoggerFactory.getLogger(CpuEngine.class);
    private static final String CHECK = "Mining";

    private CpuEngine() {}

    /// The reference, which each algorithm leaves for vectors where those are there, agree and are faster.
    ///
    /// @param memory      the file that keeps what was measured
    /// @param model       the processor's
    /// @param application this program's version
    public static HashEngine choose(Path memory, String model, String application, Ticker ticker) {
        HashEngine reference = new ScalarEngine(ticker);
        Optional<String> obstacle = VectorEngine.available();
        if (obstacle.isPresent()) {
            LOG.info("mining without vectors: {}", obstacle.get());
            return reference;
        }
        VectorEngine vectors = new VectorEngine(ticker);
        vectors.slowness().ifPresent(why -> LOG.warn("vectors may be slow: {}", why));
        Fingerprint here =
                new Fingerprint(model, vectors.bits(), Runtime.version().toString(), application);
        return new ChosenEngine(reference, vectors, memory, here, ticker);
    }

    /// Whether mining can be as fast as this processor allows.
    static ReadinessCheck check() {
        Optional<String> obstacle = VectorEngine.available();
        if (obstacle.isPresent()) {
            return ReadinessCheck.attention(
                            CHECK,
                            "The processor mines with the scalar engine, several times slower than with vectors: "
                                    + obstacle.get(),
                            "Start Idlemint with its own launcher, or give Java the option --add-modules jdk.incubator.vector.")
                    .found(What.MINING_SCALAR, obstacle.get());
        }
        VectorEngine vectors = new VectorEngine(Ticker.system());
        return vectors.slowness()
                .map(why -> ReadinessCheck.attention(
                                CHECK,
                                "The vector engine may be slow: " + why,
                                "Let Java change its compiler's directives; they are refused where its diagnostic commands are"
                                        + " switched off.")
                        .found(What.MINING_SLOW, why))
                .orElseGet(() -> ReadinessCheck.ok(
                                CHECK,
                                "The processor mines with the vector engine, " + vectors.bits()
                                        + " bits wide, as soon as that has proved itself.")
                        .found(What.MINING_VECTOR, vectors.bits()));
    }
}
