package io.idlemint.miner.engines.agent;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.DeviceKind;
import io.idlemint.miner.engines.ScanControl;
import java.time.Duration;

/// One thread's reins: counts its hashes, ends its scan when the era ends and lets it rest to keep the duty. Used
/// by that thread only.
///
/// On a processor it works and rests by fractions of a millisecond: a scheduler that has given such a thread a turn
/// which another thread wanted takes it back at its next tick, 1 to 10 ms later, or as soon as the thread rests.
final class Pace implements ScanControl {
    private final WorkDesk desk;
    private final HashMeter meter;
    private final Ticker ticker;
    private final long stint;
    private final long longestBatch;
    private long era;
    private long workedSince;
    private long overslept;

    /// @param device what the thread works with
    Pace(WorkDesk desk, HashMeter meter, Ticker ticker, DeviceKind device) {
        this.desk = desk;
        this.meter = meter;
        this.ticker = ticker;
        // Giving a graphics card its next work has a price of its own.
        boolean processor = device == DeviceKind.CPU;
        stint = (processor ? Duration.ofNanos(500_000) : Duration.ofMillis(20)).toNanos();
        longestBatch = processor ? stint / 2 : Long.MAX_VALUE;
    }

    void start(long newEra) {
        era = newEra;
        overslept = 0;
        workedSince = ticker.nanos();
    }

    @Override
    public boolean proceed(long hashes) {
        meter.add(hashes);
        int duty = desk.duty();
        if (rests(duty)) {
            rest(duty);
        }
        return desk.isCurrent(era);
    }

    @Override
    public long batchNanos() {
        return rests(desk.duty()) ? Math.min(longestBatch, desk.batchNanos()) : desk.batchNanos();
    }

    private static boolean rests(int duty) {
        return duty > 0 && duty < 100;
    }

    private void rest(int duty) {
        long began = ticker.nanos();
        long worked = began - workedSince;
        if (worked < stint) {
            return;
        }
        long wanted = worked * (100 - duty) / duty - overslept;
        workedSince = began;
        overslept = -wanted;
        if (wanted > 0) {
            desk.rest(wanted, era);
            workedSince = ticker.nanos();
            // A short sleep ends a little late, and the next takes as much less. One that ends later than that was kept
            // from going on: somebody wants the processor, and is not to wait for missed rests, too.
            long late = workedSince - began - wanted;
            overslept = late > 0 && late < stint / 4 ? late : 0;
        }
    }
}
