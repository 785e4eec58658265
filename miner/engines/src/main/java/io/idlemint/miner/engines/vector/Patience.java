package io.idlemint.miner.engines.vector;

import io.idlemint.domain.time.Ticker;
import io.idlemint.miner.engines.ScanControl;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Looks at the reins of a scan from within a long computation: while code is still interpreted, one batch of nonces
/// can take a tenth of a second. Whoever learns that it is over returns at once, and what it computed is not used. Not
/// thread-safe.
final class Patience {
    private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();

    private final Ticker ticker;
    private @Nullable ScanControl control;
    private long looked;
    private boolean over;

    Patience(Ticker ticker) {
        this.ticker = ticker;
    }

    /// From now on these reins are looked at.
    void heed(ScanControl reins) {
        control = reins;
        looked = ticker.nanos();
        over = false;
    }

    /// From now on batches are short: it is never over, and asking costs next to nothing.
    void rest() {
        control = null;
        over = false;
    }

    /// Whether somebody has learnt that it is over.
    boolean hasEnded() {
        return over;
    }

    /// Looks, from time to time, whether the scan is called back.
    boolean isOver() {
        ScanControl reins = control;
        if (reins != null && !over && ticker.nanos() - looked >= BETWEEN_LOOKS) {
            over = !reins.proceed(0);
            looked = ticker.nanos();
        }
        return over;
    }
}
