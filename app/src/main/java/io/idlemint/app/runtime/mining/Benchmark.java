package io.idlemint.app.runtime.mining;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ScalarEngine;
import io.idlemint.miner.engines.bench.BenchResult;
import io.idlemint.miner.engines.bench.EngineBench;
import io.idlemint.miner.engines.bench.EngineBench.Effort;
import io.idlemint.miner.engines.bench.Workload;
import io.idlemint.miner.engines.opencl.DeviceWatch;
import io.idlemint.miner.engines.opencl.OpenClDevices;
import io.idlemint.miner.engines.opencl.OpenClEngines;
import io.idlemint.miner.engines.vector.VectorEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Measures this computer's engines. Immutable.
///
/// @param engine  which one
/// @param threads lanes that work at once
/// @param device  for OpenCL: the device's number from 1 on, or a part of its name; the first one if it is not said
/// @param seconds for all measurements of an engine together, without the time to warm up
/// @param effort  to warm up
/// @param cache   a folder for OpenCL's compiled kernels
public record Benchmark(
        Engine engine,
        List<Workload> workloads,
        int threads,
        Optional<String> device,
        double seconds,
        Effort effort,
        Path cache) {
    public Benchmark {
        workloads = List.copyOf(workloads);
    }

    /// The engines that can be measured.
    public enum Engine {
        SCALAR,
        VECTOR,
        OPENCL,
        /// Scalar or vector, whichever is faster for an algorithm.
        AUTO
    }

    /// Why this engine cannot work here, or nothing if it can.
    public static Optional<String> obstacle(Engine engine) {
        return switch (engine) {
            case SCALAR, AUTO -> Optional.empty();
            case VECTOR -> VectorEngine.available();
            case OPENCL -> {
                OpenClDevices devices = OpenClDevices.ask();
                yield devices.found().isEmpty() ? Optional.of(devices.reason()) : Optional.empty();
            }
        };
    }

    /// Measures.
    ///
    /// @throws IllegalArgumentException if the engine does not know an algorithm, or there is no such device
    /// @throws InterruptedException     if the caller is interrupted
    public BenchResult run() throws InterruptedException {
        return switch (engine) {
            case SCALAR -> measure(new ScalarEngine(Ticker.system()), EngineBench.Timed.ON_ITS_THREAD);
            case VECTOR -> measure(new VectorEngine(Ticker.system()), EngineBench.Timed.ON_ITS_THREAD);
            case OPENCL -> {
                try (OpenClEngines all = OpenClEngines.open(cache, true, Ticker.system())) {
                    yield measure(chosen(all), EngineBench.Timed.ELSEWHERE);
                }
            }
            case AUTO -> {
                BenchResult scalar = measure(new ScalarEngine(Ticker.system()), EngineBench.Timed.ON_ITS_THREAD);
                yield VectorEngine.available().isPresent() || !vectorsKnowAll()
                        ? scalar
                        : scalar.best(
                                "auto", measure(new VectorEngine(Ticker.system()), EngineBench.Timed.ON_ITS_THREAD));
            }
        };
    }

    private DeviceWatch chosen(OpenClEngines all) {
        List<DeviceWatch> devices = all.watched();
        String wanted = device.orElse("1");
        return IntStream.range(0, devices.size())
                .filter(i -> wanted.equals(Integer.toString(i + 1))
                        || devices.get(i).title().equals(wanted)
                        || (!wanted.isBlank()
                                && !wanted.chars().allMatch(Character::isDigit)
                                && devices.get(i).title().contains(wanted)))
                .mapToObj(devices::get)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--device " + wanted + " is none of "
                        + IntStream.range(0, devices.size())
                                .mapToObj(i -> (i + 1) + " (" + devices.get(i).title() + ")")
                                .collect(Collectors.joining(", "))
                        + all.obstacles().stream().map(why -> "; " + why).collect(Collectors.joining())
                        + "."));
    }

    private boolean vectorsKnowAll() {
        try (HashEngine vectors = new VectorEngine(Ticker.system())) {
            return workloads.stream()
                    .allMatch(workload ->
                            vectors.supports(workload.jobs().getFirst().work()));
        }
    }

    private BenchResult measure(HashEngine measured, EngineBench.Timed how) throws InterruptedException {
        try (measured) {
            return new EngineBench(Ticker.system(), effort).measure(measured, workloads, threads, how, seconds);
        }
    }
}
