package io.idlemint.app.runtime.governor;

import io.idlemint.app.runtime.pace.Rounds;
import io.idlemint.app.runtime.settings.PreferencesFile;
import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.NotStoredException;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Governor;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.OwnersWord.Anyway;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Reason;
import io.idlemint.node.governor.Situation;
import io.idlemint.node.governor.Situation.Candidate;
import io.idlemint.node.profit.Profit;
import io.idlemint.node.profit.ProfitMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The governor at work: every second, or every five while nothing hangs on it, it reads the senses, decides, obeys and
/// writes down what changed. Safe for use by several threads.
public final class GovernorControl implements GovernorDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GovernorControl.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration BEAT_AT_REST = Duration.ofSeconds(5);
    private static final Duration LAST_LOOK = Duration.ofSeconds(2);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final Senses senses;
    private final Supplier<List<DeviceNow>> devices;
    private final Levers levers;
    private final Memory memory;
    private final InstantSource clock;
    private final LiveCell<List<Governed>> now = new LiveCell<>(List.of());
    private final LiveCell<Profit> profit;
    private final ProfitMeter meter = new ProfitMeter();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Rounds rounds = new Rounds(BEAT, BEAT_AT_REST);
    private final Complaint blind = new Complaint("the senses are broken");
    private final Complaint round = new Complaint("the governor could not make its round");
    private final Complaint books = new Complaint("the owner's word is not stored");
    private final Chronicle chronicle;
    private final Obedience obedience;

    /// Held while the owner says something, so that words are stored in the order in which they hold. Whoever holds it
    /// may take the governor's own lock, and never the other way round.
    private final Object saying = new Object();

    private @Nullable Thread beating;
    private volatile Readings readings = Readings.UNKNOWN;
    private Map<Bytes32, Decision> last = Map.of();
    private boolean watched = true;
    private boolean leased;
    private OwnersWord word;
    private volatile boolean stored = true;
    private final LiveCell<Preferences> preferences;

    /// Takes effect at once.
    @FunctionalInterface
    public interface Levers {
        /// Obeys a decision that differs from the one before, or the first one.
        ///
        /// @param unleased how much mining may take of the device as soon as no lease holds it
        /// @param noticeIsNew whether the running lease has to get its notice now
        void obey(Decision decision, Level unleased, boolean noticeIsNew);

        /// Sees everything that holds now, once a second and after every word of the owner. Must not wait.
        default void heed(Preferences preferences, Map<Bytes32, Decision> decisions) {}

        /// The cards whose power can be limited. Must not wait.
        default Map<Bytes32, PowerLimit> powerLimits() {
            return Map.of();
        }
    }

    /// What is kept over restarts.
    public record Memory(Words words, PreferencesFile preferences, ActivityLog log) {}

    /// Where the owner's word is kept.
    public interface Words {
        OwnersWord read();

        /// Is on the disk when it returns; else nothing has changed there.
        void write(OwnersWord word);
    }

    /// What it looks at about once a second, on a thread of its own.
    public interface Senses {
        Readings read();

        /// What mining looks like to somebody who wants to know what it brings.
        ProfitMeter.Sight mining(List<Governed> governed, Readings readings);
    }

    /// @param devices those that could work
    public GovernorControl(
            Senses senses, Supplier<List<DeviceNow>> devices, Levers levers, Memory memory, InstantSource clock) {
        this.senses = senses;
        this.devices = devices;
        this.levers = levers;
        this.memory = memory;
        this.clock = clock;
        this.chronicle = new Chronicle(memory.log());
        this.obedience = new Obedience(levers);
        this.word = memory.words().read();
        this.preferences = new LiveCell<>(memory.preferences().read());
        this.profit = new LiveCell<>(Profit.unknown(preferences().money()));
    }

    /// Decides once, by what the senses tell, so that nothing begins that must not; then begins to beat.
    public void start() {
        readings = sensed();
        decide();
        chronicle.write();
        beating = Thread.ofVirtual().name("governor").start(this::beat);
    }

    private void beat() {
        try {
            do {
                look();
            } while (rounds.next());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// What fails in one round is tried again in the next: the governor never ends by itself.
    private void look() {
        try {
            readings = sensed();
            decide();
            chronicle.write();
            storeLate();
            round.over();
        } catch (RuntimeException failed) {
            round.about(failed);
        }
    }

    /// A sense that breaks blinds the governor; it does not end it.
    private Readings sensed() {
        try {
            Readings told = senses.read();
            Preferences wanted = preferences();
            Profit brought = meter.look(
                    senses.mining(now.get(), told),
                    wanted.money(),
                    wanted.schedule().zone(),
                    clock.instant());
            profit.set(brought);
            blind.over();
            return told.withProfit(brought.microsPerHourByDevice().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, each -> each.getValue().middle())));
        } catch (RuntimeException broken) {
            blind.about(broken);
            return Readings.UNKNOWN;
        }
    }

    private synchronized void decide() {
        if (closing.getCount() == 0) {
            return;
        }
        List<DeviceNow> present = devices.get();
        List<Candidate> candidates = present.stream()
                .map(device ->
                        new Candidate(device.deviceHash(), device.kind(), device.status() == ProviderStatus.SHARING))
                .toList();
        leased = candidates.stream().anyMatch(Candidate::leased);
        Situation situation = new Situation(readings, preferences.get(), word, candidates, clock.instant());
        Map<Bytes32, Decision> before = last;
        last = Governor.decide(situation, before);
        obedience.obey(last, leased ? Governor.decide(withoutLeases(situation), before) : last);
        last.values().stream()
                .filter(decision -> !Optional.ofNullable(before.get(decision.device()))
                        .map(decision::sameAs)
                        .orElse(false))
                .forEach(decision -> chronicle.note(decision, situation.readings()));
        levers.heed(preferences.get(), last);
        now.set(present.stream()
                .flatMap(device -> Optional.ofNullable(last.get(device.deviceHash())).stream()
                        .map(decision -> new Governed(device.deviceHash(), device.kind(), device.name(), decision)))
                .toList());
        pace();
    }

    private static Situation withoutLeases(Situation now) {
        return new Situation(
                now.readings(),
                now.preferences(),
                now.word(),
                now.devices().stream()
                        .map(device -> new Candidate(device.hash(), device.kind(), false))
                        .toList(),
                now.at());
    }

    /// Whether somebody looks at what the senses tell.
    public synchronized void watched(boolean is) {
        watched = is;
        pace();
    }

    /// While the owner holds everything back and looks elsewhere, the senses decide nothing.
    private void pace() {
        rounds.often(watched || leased || last.values().stream().anyMatch(decision -> !isHeldBack(decision.reason())));
    }

    private static boolean isHeldBack(Reason reason) {
        return reason == Reason.PAUSED || reason == Reason.NOT_STARTED || reason == Reason.SWITCHED_OFF;
    }

    @Override
    public Live<List<Governed>> now() {
        return now;
    }

    @Override
    public Live<Profit> profit() {
        return profit;
    }

    @Override
    public Map<Bytes32, PowerLimit> powerLimits() {
        return levers.powerLimits();
    }

    @Override
    public Readings readings() {
        return readings;
    }

    @Override
    public synchronized OwnersWord word() {
        return word.at(clock.instant());
    }

    @Override
    public boolean isWordStored() {
        return stored;
    }

    @Override
    public void pause(Optional<Bytes32> device, OwnersWord.Kind kind, Optional<Duration> time) {
        time.ifPresent(wanted -> requireTime("a pause", wanted, LONGEST));
        device.ifPresent(this::requireKnown);
        synchronized (saying) {
            Instant at = clock.instant();
            Pause pause = new Pause(kind, at, time.map(at::plus));
            OwnersWord current = word.at(at);
            holdThenStore(device.map(one -> current.pause(one, pause)).orElseGet(() -> current.pauseAll(pause)));
        }
    }

    @Override
    public void resume(Optional<Bytes32> device) {
        device.ifPresent(this::requireKnown);
        synchronized (saying) {
            OwnersWord current = word.at(clock.instant());
            storeThenHold(device.map(one -> current.resume(one, known())).orElse(OwnersWord.NONE));
        }
    }

    @Override
    public void mineAnyway(Optional<Bytes32> device, Duration time) {
        requireTime("mining anyway", time, LONGEST_ANYWAY);
        device.ifPresent(this::requireKnown);
        synchronized (saying) {
            Instant at = clock.instant();
            Anyway anyway = new Anyway(at, at.plus(time));
            List<Bytes32> every = known();
            OwnersWord next = word.at(at);
            for (Bytes32 one : device.map(List::of).orElse(every)) {
                next = next.mineAnyway(one, every, anyway);
            }
            storeThenHold(next);
        }
    }

    /// A pause holds before it is stored: a full disk is no reason to go on.
    private void holdThenStore(OwnersWord next) {
        try {
            stored = false;
            take(next);
        } finally {
            store(next);
        }
        chronicle.write();
    }

    private void store(OwnersWord next) {
        try {
            memory.words().write(next);
            stored = true;
            books.over();
        } catch (RuntimeException failed) {
            books.about(failed);
            throw NotStoredException.holding(failed);
        }
    }

    /// Nothing is resumed that a restart would not find resumed.
    private void storeThenHold(OwnersWord next) {
        try {
            memory.words().write(next);
        } catch (RuntimeException failed) {
            throw NotStoredException.refused(failed);
        }
        stored = true;
        take(next);
        chronicle.write();
    }

    private void storeLate() {
        if (stored) {
            return;
        }
        synchronized (saying) {
            if (!stored) {
                try {
                    store(word);
                } catch (NotStoredException again) {
                    LOG.debug("the owner's word is still not stored", again);
                }
            }
        }
    }

    private synchronized void take(OwnersWord next) {
        word = next;
        decide();
    }

    @Override
    public Live<Preferences> preferred() {
        return preferences;
    }

    @Override
    public Preferences prefer(UnaryOperator<Preferences> change) {
        Preferences before;
        synchronized (saying) {
            before = preferences.get();
            Preferences wanted = change.apply(before);
            if (!wanted.equals(before)) {
                memory.preferences().write(wanted);
                preferences.set(wanted);
                decide();
            }
        }
        chronicle.write();
        return before;
    }

    @Override
    public List<Change> changes(Optional<Bytes32> device, int limit) {
        return Changes.newest(memory.log(), device, limit);
    }

    private List<Bytes32> known() {
        return devices.get().stream().map(DeviceNow::deviceHash).toList();
    }

    private void requireKnown(Bytes32 device) {
        if (!known().contains(device)) {
            throw new IllegalArgumentException("device " + device.brief() + " is not one of this computer");
        }
    }

    private static void requireTime(String what, Duration time, Duration longest) {
        if (time.compareTo(SHORTEST) < 0 || time.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "The time of " + what + " must be between 1 minute and " + longest.toHours() + " hours.");
        }
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
