package io.idlemint.miner.engines.choice;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.HashEngine;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanLane;
import io.idlemint.miner.stratum.Bytes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;

/// Two engines of one device as one: mining begins with the reference at once, and each algorithm goes over to the
/// candidate as soon as that has shown, while mining, that it finds the same nonces and is faster. What was found
/// out is kept in a file and believed at later starts, where the candidate still has to warm up. Safe for any
/// thread.
public final class ChosenEngine implements HashEngine {
    private final HashEngine reference;
    private final HashEngine candidate;
    private final Trials trials;

    /// Takes both engines over and closes them.
    ///
    /// @param reference   the engine that is believed
    /// @param candidate   of the same device
    /// @param file        where the outcome is kept
    /// @param fingerprint under which circumstances the file holds
    public ChosenEngine(HashEngine reference, HashEngine candidate, Path file, Fingerprint fingerprint, Ticker ticker) {
        this(reference, candidate, new ChoiceFile(file, fingerprint), ticker, clock(candidate, ticker));
    }

    ChosenEngine(HashEngine reference, HashEngine candidate, ChoiceFile file, Ticker ticker, Ticker clock) {
        this.reference = reference;
        this.candidate = candidate;
        trials = new Trials(reference, candidate, file, ticker, clock);
    }

    @Override
    public String name() {
        return "auto";
    }

    @Override
    public String nameFor(ProofOfWork work, Bytes header) {
        return (trials.chosen(work.algorithm(header)) ? candidate : reference).name();
    }

    @Override
    public DeviceKind device() {
        return reference.device();
    }

    @Override
    public boolean supports(ProofOfWork work) {
        return reference.supports(work);
    }

    @Override
    public long nonces() {
        return Math.min(reference.nonces(), candidate.nonces());
    }

    @Override
    public ScanLane open() {
        return new ChosenLane(reference.open(), candidate.open(), trials);
    }

    @Override
    public void close() {
        trials.close();
        candidate.close();
        reference.close();
    }

    // On a processor the time that other programs take must not count.
    private static Ticker clock(HashEngine engine, Ticker ticker) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return engine.device() == DeviceKind.CPU && threads.isCurrentThreadCpuTimeSupported()
                ? threads::getCurrentThreadCpuTime
                : ticker;
    }
}
