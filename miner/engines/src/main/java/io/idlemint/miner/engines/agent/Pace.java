package io.idlemint.miner.engines.agent;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;
import java.time.Duration;

/// One thread's reins: counts its hashes, ends its scan when the era ends and lets it rest to keep the duty. Used
/// by that thread only.
final class Pace implements ScanControl {
    private static final long STINT = Duration.ofMillis(20).toNanos();

    private final WorkDesk desk;
    private final HashMeter meter;
    private final Ticker ticker;
    private long era;
    private long workedSince;

    Pace(WorkDesk desk, HashMeter meter, Ticker ticker) {
        this.desk = desk;
        this.meter = meter;
        this.ticker = ticker;
    }

    void start(long newEra) {
        era = newEra;
        workedSince = ticker.nanos();
    }

    @Override
    public boolean proceed(long hashes) {
        meter.add(hashes);
        int duty = desk.duty();
        if (duty > 0 && duty < 100) {
            rest(duty);
        }
        return desk.isCurrent(era);
    }

    @Override
    public long batchNanos() {
        return desk.batchNanos();
    }

    private void rest(int duty) {
        long worked = ticker.nanos() - workedSince;
        if (worked >= STINT) {
            desk.rest(worked * (100 - duty) / duty, era);
            workedSince = ticker.nanos();
        }
    }
}
