package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.pool.Backoff;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The engines of this computer's OpenCL devices, to be used side by side. The caller closes them.
///
/// @param watched  one for each device that could be opened, in the drivers' order
/// @param obstacles sentences for people: which devices could not be opened and why
public record OpenClEngines(List<DeviceWatch> watched, List<String> obstacles) implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OpenClEngines.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration TRUST = Duration.ofMinutes(10);
    private static final int MOST_RESTARTS = 3;

    public OpenClEngines {
        watched = List.copyOf(watched);
        obstacles = List.copyOf(obstacles);
    }

    /// Opens the devices, GPUs and accelerators always. Compiles nothing yet. Never throws, whatever is missing.
    ///
    /// @param cache    a folder for compiled kernels
    /// @param withCpus also those that are this computer's processor, which other engines use better
    public static OpenClEngines open(Path cache, boolean withCpus, Ticker ticker) {
        List<DeviceWatch> watched = new ArrayList<>();
        List<String> obstacles = new ArrayList<>();
        BinaryStore store = new BinaryStore(cache);
        try {
            for (DeviceHandle handle : new OpenClQuery().handles()) {
                if (withCpus || handle.facts().kind() != OpenClDevice.Kind.CPU) {
                    open(handle, store, ticker, watched, obstacles);
                }
            }
        } catch (LinkageError | UnsupportedOperationException e) {
            LOG.debug("OpenCL cannot be loaded", e);
            obstacles.add("OpenCL is not installed: its library cannot be loaded");
        }
        return new OpenClEngines(watched, obstacles);
    }

    private static void open(
            DeviceHandle handle, BinaryStore store, Ticker ticker, List<DeviceWatch> watched, List<String> obstacles) {
        try {
            watched.add(new DeviceWatch(
                    () -> engine(handle, store, ticker),
                    handle.facts().name(),
                    Backoff.standard(RandomGenerator.getDefault()),
                    MOST_RESTARTS,
                    TRUST,
                    ticker));
        } catch (EngineException e) {
            LOG.warn("{} cannot be opened", handle.facts().name(), e);
            obstacles.add(String.valueOf(e.getMessage()));
        }
    }

    static OpenClEngine engine(DeviceHandle handle, BinaryStore store, Ticker ticker) {
        return new OpenClEngine(handle, Flavour.candidates(handle), KernelSource::of, store, ticker, PATIENCE);
    }

    @Override
    public void close() {
        watched.forEach(DeviceWatch::close);
    }
}
