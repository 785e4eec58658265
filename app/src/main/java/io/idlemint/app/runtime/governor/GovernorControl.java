package io.idlemint.app.runtime.governor;

import io.idlemint.app.runtime.pace.Rounds;
import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.Profit;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The governor at work: again and again it reads the senses, decides, obeys and writes down what changed. It does so
/// every second while something works or somebody looks, and else less often. Safe for use by several threads.
public final class GovernorControl implements GovernorDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GovernorControl.class);
    private static final Duration BEAT = Duration.ofSeconds(1);

    /// While only the senses keep everything from working: nothing has to stop, and nobody waits for it to begin.
    private static final Duration BEAT_IDLE = Duration.ofSeconds(5);

    /// While the owner holds everything back.
    private static final Duration BEAT_AT_REST = Duration.ofSeconds(15);

    private static final Duration LAST_LOOK = Duration.ofSeconds(2);

    private final InstantSource clock;
    private final ActivityLog log;
    private final Chronicle chronicle;
    private final Sensing sensing;
    private final Deciding deciding;
    private final Preferring preferring;
    private final Saying saying;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Rounds rounds = new Rounds(BEAT, BEAT_IDLE);
    private final Complaint round = new Complaint("the governor could not make its round");
    private @Nullable Thread beating;
    private boolean watched = true;
    private OwnersWord word;

    /// @param devices those that could work
    public GovernorControl(
            Senses senses, Supplier<List<DeviceNow>> devices, Levers levers, Memory memory, InstantSource clock) {
        this.clock = clock;
        this.log = memory.log();
        this.chronicle = new Chronicle(log);
        this.preferring = new Preferring(memory.preferences());
        this.sensing = new Sensing(senses, clock, preferences());
        this.deciding = new Deciding(devices, levers, chronicle);
        this.word = memory.words().read();
        this.saying = new Saying(memory.words(), deciding::known, clock, new Obeying());
    }

    /// Decides once, by what the senses tell, so that nothing begins that must not; then begins to beat.
    public void start() {
        sense();
        decide();
        chronicle.write();
        beating = Thread.ofVirtual().name("governor").start(this::goOn);
    }

    private void goOn() {
        try {
            while (rounds.next()) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What fails in one round is tried again in the next: the governor never ends by itself.
    private void look() {
        try {
            sense();
            decide();
            chronicle.write();
            saying.storeLate();
            round.over();
        } catch (RuntimeException failed) {
            round.about(failed);
        }
    }

    private void sense() {
        sensing.look(now().get(), preferences());
    }

    private synchronized void decide() {
        if (closing.getCount() == 0) {
            return;
        }
        deciding.decide(readings(), preferences(), word, clock.instant());
        pace();
    }

    private synchronized void take(OwnersWord next) {
        word = next;
        decide();
    }

    private synchronized OwnersWord said() {
        return word;
    }

    private final class Obeying implements Saying.Ear {
        @Override
        public OwnersWord word() {
            return said();
        }

        @Override
        public void take(OwnersWord next) {
            GovernorControl.this.take(next);
        }
    }

    /// Whether somebody looks at what the senses tell.
    public synchronized void watched(boolean is) {
        watched = is;
        pace();
    }

    private synchronized void pace() {
        Duration beat = beat();
        if (beat.equals(BEAT)) {
            rounds.often(true);
        } else {
            rounds.rarely(beat);
        }
    }

    /// The time between two rounds as things are.
    synchronized Duration beat() {
        if (watched || deciding.isAtWork() || !saying.isStored()) {
            return BEAT;
        }
        return deciding.isHeldBack() ? deciding.nextEnd().map(this::left).orElse(BEAT_AT_REST) : BEAT_IDLE;
    }

    /// The time until a pause ends, if that is sooner than the next look at rest.
    private Duration left(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        return left.compareTo(BEAT) < 0 ? BEAT : left.compareTo(BEAT_AT_REST) < 0 ? left : BEAT_AT_REST;
    }

    @Override
    public Live<List<Governed>> now() {
        return deciding.now();
    }

    @Override
    public Live<Profit> profit() {
        return sensing.profit();
    }

    @Override
    public Map<Bytes32, PowerLimit> powerLimits() {
        return deciding.powerLimits();
    }

    @Override
    public Readings readings() {
        return sensing.readings();
    }

    @Override
    public OwnersWord word() {
        return said().at(clock.instant());
    }

    @Override
    public boolean isWordStored() {
        return saying.isStored();
    }

    @Override
    public void pause(Optional<Bytes32> device, OwnersWord.Kind kind, Optional<Duration> time) {
        try {
            saying.pause(device, kind, time);
        } finally {
            pace();
        }
        chronicle.write();
    }

    @Override
    public void resume(Optional<Bytes32> device) {
        saying.resume(device);
        chronicle.write();
    }

    @Override
    public void mineAnyway(Optional<Bytes32> device, Duration time) {
        saying.mineAnyway(device, time);
        chronicle.write();
    }

    @Override
    public Live<Preferences> preferred() {
        return preferring.now();
    }

    @Override
    public Preferences prefer(UnaryOperator<Preferences> change) {
        Preferences before = preferring.change(change, this::decide);
        chronicle.write();
        return before;
    }

    @Override
    public List<Change> changes(Optional<Bytes32> device, int limit) {
        return Changes.newest(log, device, limit);
    }

    /// Stops deciding and reading the senses; what was decided last stays.
    @Override
    public void close() {
        closing.countDown();
        rounds.close();
        Thread beat = beating;
        try {
            if (beat != null && !beat.join(LAST_LOOK)) {
                LOG.warn("a sense does not answer");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
