package io.idlemint.app.runtime.mining;

import io.idlemint.app.runtime.pace.Rounds;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import io.idlemint.miner.engines.agent.MiningAgent;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Governor;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.OwnersWord.Anyway;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.governor.Situation;
import io.idlemint.node.governor.Situation.Candidate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a miner that a person has started by hand within what is safe: what speaks for comfort or money yields to that
/// person, heat and a low battery do not. Looks once a second, on a thread of its own. Safe for use by several threads.
final class Restraint implements AutoCloseable {
    /// The processor, which has no name in offers here.
    static final Bytes32 CPU = Bytes32.sha256("processor");

    private static final Logger LOG = LoggerFactory.getLogger(Restraint.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration ASKED = Duration.ofHours(1);

    private final Sight sight;
    private final MiningAgent agent;
    private final int threads;
    private final LiveCell<List<Governed>> now = new LiveCell<>(List.of());
    private final Rounds rounds = new Rounds(BEAT, BEAT);
    private Map<Bytes32, Decision> last = Map.of();
    private Level obeyed = Level.FULL;
    private boolean isBlind;

    /// What it goes by.
    ///
    /// @param preferences the owner's limits
    record Sight(Supplier<Readings> senses, Preferences preferences, InstantSource clock) {}

    /// @param threads how many may work
    Restraint(Sight sight, MiningAgent agent, int threads) {
        this.sight = sight;
        this.agent = agent;
        this.threads = threads;
    }

    /// What holds now.
    Live<List<Governed>> now() {
        return now;
    }

    Restraint begin() {
        look();
        Thread.ofVirtual().name("restraint").start(this::beat);
        return this;
    }

    private void beat() {
        try {
            while (rounds.next()) {
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Instant at = sight.clock().instant();
        OwnersWord word = new OwnersWord(Optional.empty(), Map.of(), Map.of(CPU, new Anyway(at, at.plus(ASKED))));
        Candidate processor = new Candidate(CPU, DeviceKind.CPU, false);
        last = Governor.decide(new Situation(read(), sight.preferences(), word, List.of(processor), at), last);
        last.values().forEach(this::obey);
        now.set(last.values().stream()
                .map(decision -> new Governed(CPU, DeviceKind.CPU, "CPU", decision))
                .toList());
    }

    /// What was found to be unsafe holds for a while without a sense.
    private Readings read() {
        try {
            Readings told = sight.senses().get();
            isBlind = false;
            return told;
        } catch (RuntimeException broken) {
            if (!isBlind) {
                LOG.error("the senses are broken", broken);
            }
            isBlind = true;
            return Readings.UNKNOWN;
        }
    }

    private void obey(Decision decision) {
        Level level = decision.level();
        if (level == obeyed) {
            return;
        }
        obeyed = level;
        if (level == Level.OFF) {
            agent.pauseSoon();
        } else {
            agent.setThreads(level.threads(threads));
            agent.setDuty(level.duty());
            agent.setBackground(level != Level.FULL);
            agent.resume();
        }
    }

    @Override
    public void close() {
        rounds.close();
    }
}
