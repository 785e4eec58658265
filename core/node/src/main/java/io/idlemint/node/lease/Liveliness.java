package io.idlemint.node.lease;

import io.idlemint.domain.time.Ticker;
import java.time.Duration;

/// Whether the other end of a tunnel is heard of, and whether it is time to be heard. For one thread.
public final class Liveliness {
    /// Silence of the other end that is taken for a lost connection.
    public static final Duration SILENCE = Duration.ofSeconds(7);

    /// Own silence after which something is sent.
    public static final Duration QUIET = Duration.ofSeconds(2);

    private final Ticker ticker;
    private long heard;
    private long spoke;

    public Liveliness(Ticker ticker) {
        this.ticker = ticker;
        restart();
    }

    public void restart() {
        heard = ticker.nanos();
        spoke = heard;
    }

    public void heard() {
        heard = ticker.nanos();
    }

    public boolean lost() {
        return ticker.since(heard).compareTo(SILENCE) > 0;
    }

    /// Whether something should be sent now; true once per quiet time.
    public boolean timeToSpeak() {
        if (ticker.since(spoke).compareTo(QUIET) < 0) {
            return false;
        }
        spoke = ticker.nanos();
        return true;
    }
}
