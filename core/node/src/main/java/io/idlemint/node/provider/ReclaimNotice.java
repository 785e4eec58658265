package io.idlemint.node.provider;

import io.idlemint.domain.time.Ticker;
import io.idlemint.domain.tunnel.Tunnel;
import io.idlemint.domain.tunnel.TunnelMessage;
import java.time.Duration;

/// The notice that runs when the owner wants the device back. For the lease's loop.
final class ReclaimNotice {
    private final Ticker ticker;
    private final Duration notice;
    private long overNanos;
    private boolean given;

    ReclaimNotice(Ticker ticker, Duration notice) {
        this.ticker = ticker;
        this.notice = notice;
    }

    /// Begins to run; false if it runs already.
    boolean give() {
        if (given) {
            return false;
        }
        given = true;
        overNanos = ticker.nanos() + notice.toNanos();
        return true;
    }

    /// Tells the renter how long is left, if it runs.
    void tell(Tunnel tunnel) {
        if (given) {
            tunnel.send(new TunnelMessage.Notice(left()));
        }
    }

    boolean isOver() {
        return given && left().isZero();
    }

    private Duration left() {
        return Duration.ofNanos(Math.max(0, overNanos - ticker.nanos()));
    }
}
