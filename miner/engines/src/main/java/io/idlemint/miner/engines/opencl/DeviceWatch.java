package io.idlemint.miner.engines.opencl;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.engines.pool.Backoff;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// An engine whose device may fail: if it reports an error, hangs or hashes wrongly, it is opened anew after a
/// pause and the scan goes on where it was. After too many failures in a row the device is parked: every scan
/// fails with the reason until [#unpark]. Safe for any thread.
public final class DeviceWatch implements HashEngine {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceWatch.class);

    private final Supplier<? extends HashEngine> opener;
    private final String title;
    private final Backoff backoff;
    private final int mostRestarts;
    private final Duration trust;
    private final Ticker ticker;
    private final LiveCell<DeviceHealth> health = new LiveCell<>(new DeviceHealth.Working());
    private HashEngine engine;
    private boolean open = true;
    private boolean closed;
    private int generation;
    private int failures;
    private long failedNanos;

    /// Opens the device.
    ///
    /// @param title        what people call the device
    /// @param mostRestarts in a row
    /// @param trust        after so long without failures they are forgotten
    /// @throws EngineException if the device cannot be opened
    DeviceWatch(
            Supplier<? extends HashEngine> opener,
            String title,
            Backoff backoff,
            int mostRestarts,
            Duration trust,
            Ticker ticker) {
        this.opener = opener;
        this.title = title;
        this.backoff = backoff;
        this.mostRestarts = mostRestarts;
        this.trust = trust;
        this.ticker = ticker;
        engine = opener.get();
    }

    /// What people call the device.
    public String title() {
        return title;
    }

    public Live<DeviceHealth> health() {
        return health;
    }

    /// Gives a parked device another chance.
    public synchronized void unpark() {
        failures = 0;
        health.set(new DeviceHealth.Working());
    }

    @Override
    public String name() {
        return current().name();
    }

    @Override
    public DeviceKind device() {
        return current().device();
    }

    @Override
    public boolean supports(ProofOfWork work) {
        return current().supports(work);
    }

    @Override
    public long nonces() {
        return current().nonces();
    }

    @Override
    public ScanLane open() {
        return new WatchedLane(this, ticker);
    }

    @Override
    public synchronized void close() {
        closed = true;
        letGo();
    }

    /// The engine of the present generation, opened if it has to be.
    ///
    /// @throws EngineException if the device is parked or cannot be opened
    synchronized Opened opened() {
        if (health.get() instanceof DeviceHealth.Parked parked) {
            throw new EngineException(parked.reason(), null);
        }
        if (closed) {
            throw new EngineException(title + " is closed.", null);
        }
        if (!open) {
            engine = opener.get();
            open = true;
        }
        return new Opened(generation, engine.open());
    }

    /// Takes note of a failure; a second lane's failure of the same generation does not count again.
    ///
    /// @return how long to wait before the next attempt, or null if the device is parked
    synchronized @Nullable Duration failed(int failedGeneration, EngineException failure) {
        long now = ticker.nanos();
        if (failedGeneration == generation) {
            failures = now - failedNanos > trust.toNanos() ? 1 : failures + 1;
            failedNanos = now;
            generation++;
            letGo();
            String reason = String.valueOf(failure.getMessage());
            if (failures > mostRestarts) {
                LOG.warn("{} is parked after {} failures", title, failures, failure);
                health.set(new DeviceHealth.Parked(
                        failures, title + " is not used any more after " + failures + " failures: " + reason, reason));
            } else {
                LOG.warn("{} failed and is opened anew", title, failure);
                health.set(new DeviceHealth.Restarting(failures, reason));
            }
        }
        return health.get() instanceof DeviceHealth.Parked ? null : backoff.after(failures - 1);
    }

    /// Grows with each failure.
    synchronized int generation() {
        return generation;
    }

    /// Takes note that a batch of this generation was good.
    void worked(int workingGeneration) {
        if (health.get() instanceof DeviceHealth.Restarting) {
            synchronized (this) {
                if (workingGeneration == generation && health.get() instanceof DeviceHealth.Restarting) {
                    health.set(new DeviceHealth.Working());
                }
            }
        }
    }

    private synchronized HashEngine current() {
        return engine;
    }

    private void letGo() {
        if (open) {
            open = false;
            engine.close();
        }
    }

    /// A lane of the device as it is since its last failure.
    record Opened(int generation, ScanLane lane) {}
}
