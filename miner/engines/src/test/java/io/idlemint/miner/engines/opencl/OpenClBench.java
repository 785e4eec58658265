package io.idlemint.miner.engines.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.bench.BenchResult;
import io.idlemint.miner.engines.bench.EngineBench;
import io.idlemint.miner.engines.bench.Workload;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Measures the devices of this computer against the scalar engine.
class OpenClBench {
    private static final Logger LOG = LoggerFactory.getLogger(OpenClBench.class);

    @Test
    @EnabledIfSystemProperty(named = "idlemint.bench.seconds", matches = ".+")
    void devicesAgainstTheScalarEngine(@TempDir Path cache) throws InterruptedException {
        double seconds = Double.parseDouble(System.getProperty("idlemint.bench.seconds"));
        EngineBench bench = new EngineBench(Ticker.system(), EngineBench.Effort.THOROUGH);
        List<Workload> workloads = Workload.jumpHash(6);
        try (OpenClEngines engines = OpenClEngines.open(cache, true, Ticker.system())) {
            for (DeviceWatch engine : engines.watched()) {
                BenchResult result = bench.measure(engine, workloads, 1, EngineBench.Timed.ELSEWHERE, seconds);
                BenchResult scalar = bench.measure(
                        new ScalarEngine(Ticker.system()), workloads, 1, EngineBench.Timed.ON_ITS_THREAD, seconds);
                for (int i = 0; i < workloads.size(); i++) {
                    LOG.info(
                            "{} {} ns, scalar {} ns",
                            result.algorithms().get(i).name(),
                            Math.round(result.algorithms().get(i).nanosPerNonce()),
                            Math.round(scalar.algorithms().get(i).nanosPerNonce()));
                }
                LOG.info(
                        "{} mean {} ns, scalar {} ns, yardstick {} ns",
                        engine.title(),
                        Math.round(result.meanNanosPerNonce()),
                        Math.round(scalar.meanNanosPerNonce()),
                        Math.round(result.yardstickNanos()));
                assertEquals(workloads.size(), result.algorithms().size());
            }
        }
    }
}
