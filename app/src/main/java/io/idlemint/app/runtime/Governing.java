package io.idlemint.app.runtime;

import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.governor.AskedWords;
import io.idlemint.app.runtime.governor.CardPower;
import io.idlemint.app.runtime.governor.GovernorControl;
import io.idlemint.app.runtime.governor.Journal;
import io.idlemint.app.runtime.governor.Levers;
import io.idlemint.app.runtime.governor.Memory;
import io.idlemint.app.runtime.governor.PauseProbe;
import io.idlemint.app.runtime.governor.ProfitSight;
import io.idlemint.app.runtime.governor.Senses;
import io.idlemint.app.runtime.governor.WordBook;
import io.idlemint.app.runtime.governor.Words;
import io.idlemint.app.runtime.leases.Sharing;
import io.idlemint.app.runtime.mining.GraphicsMining;
import io.idlemint.app.runtime.mining.MiningControl;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.PreferencesFile;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sense.MachineSenses;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.SharingDesk;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Leasing;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.ProfitMeter;
import io.idlemint.storage.participant.PauseStore;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The governor with all that it sees and moves on this computer: senses, miners, cards, offers, leases.
final class Governing implements AutoCloseable {
    private final InstallationSettings settings;
    private final Moved moved;
    private final ProfitSight profitSight;
    private final @Nullable MachineSenses senses;
    private final @Nullable CardPower cardPower;
    private final GovernorControl control;

    /// What it moves.
    ///
    /// @param reclaim gives the lease of a device its notice
    record Moved(MiningControl mining, GraphicsMining graphics, Sharing sharing, Consumer<Bytes32> reclaim) {}

    /// Where it keeps things.
    record Books(DataFolder folder, PauseStore pauses, Journal journal) {}

    Governing(
            InstallationSettings settings,
            Books books,
            Moved moved,
            ProfitSight profitSight,
            Ticker ticker,
            InstantSource clock) {
        this.settings = settings;
        this.moved = moved;
        this.profitSight = profitSight;
        DataFolder folder = books.folder();
        boolean looks = settings.governed() && settings.share();
        this.senses = looks ? senses(folder, ticker, clock) : null;
        this.cardPower = looks ? CardPower.ofThisSystem(folder.file("power-limits.txt"), cards()) : null;
        this.control = new GovernorControl(
                looking(),
                this::processors,
                levers(),
                new Memory(
                        words(new WordBook(books.pauses()), clock),
                        new PreferencesFile(folder.file(PreferencesFile.NAME), usual(), folder.shelf()),
                        books.journal()),
                clock);
        if (isFresh()) {
            control.pause(Optional.empty(), OwnersWord.Kind.NOT_STARTED, Optional.empty());
        } else if (folder.shelf().has(PreferencesFile.NAME) && !control.word().notStarted()) {
            // The owner's limits are lost, so nothing runs by others before the owner has looked.
            control.pause(Optional.empty(), OwnersWord.Kind.PAUSE, Optional.empty());
        }
    }

    private Words words(WordBook kept, InstantSource clock) {
        if (settings.asked().isZero()) {
            return kept;
        }
        Instant now = clock.instant();
        return new AskedWords(
                kept,
                processors().stream().map(SharingDesk.DeviceNow::deviceHash).toList(),
                new OwnersWord.Anyway(now, now.plus(settings.asked())));
    }

    /// Whether a person is asked before this computer begins, and nothing was ever decided about it: a command that
    /// only made a wallet or looked at the market decides nothing.
    private boolean isFresh() {
        return settings.asksFirst() && control.changes(Optional.empty(), 1).isEmpty();
    }

    /// From now on offers follow the preferences, and the owner's switch of mining is the governor's business.
    void start() {
        moved.sharing()
                .pricesKeptBy((device, rate) ->
                        control.prefer(now -> now.withLeasing(now.leasing().withPrice(device, rate))));
        control.preferred().observe(preferences -> moved.sharing().keepTo(preferences.leasing()));
        control.start();
        moved.mining().switchedBy(new MiningControl.OwnersSwitch() {
            @Override
            public void pause() {
                control.pause(Optional.empty(), OwnersWord.Kind.PAUSE, Optional.empty());
            }

            @Override
            public void resume() {
                control.resume(Optional.empty());
            }
        });
    }

    /// Whether somebody looks at what the senses tell.
    void watched(boolean is) {
        control.watched(is);
    }

    GovernorDesk desk() {
        return control;
    }

    /// Measures how soon a pause takes effect.
    PauseProbe pauseProbe(Ticker ticker) {
        return new PauseProbe(control, moved.mining(), ticker);
    }

    private Preferences usual() {
        return PreferencesFile.usual(ZoneId.systemDefault(), Locale.getDefault())
                .withLeasing(Leasing.USUAL.withNotice(settings.notice()));
    }

    private Senses looking() {
        MachineSenses own = senses;
        return new Senses() {
            @Override
            public Readings read() {
                return own == null ? Readings.UNKNOWN : own.read();
            }

            @Override
            public ProfitMeter.Sight mining(List<GovernorDesk.Governed> governed, Readings readings) {
                return profitSight.see(governed, readings);
            }
        };
    }

    private MachineSenses senses(DataFolder folder, Ticker ticker, InstantSource clock) {
        List<MachineSenses.Card> cards = moved.sharing().devices().get().stream()
                .filter(device -> device.kind() == DeviceKind.GPU)
                .map(device -> new MachineSenses.Card(
                        device.deviceHash(),
                        device.name(),
                        device.size() instanceof SharingDesk.Size.Graphics size
                                ? size.vendor().orElse("")
                                : ""))
                .toList();
        return MachineSenses.ofThisSystem(
                folder.path(),
                System.getenv(),
                new MachineSenses.Devices(moved.sharing().cpuHash(), cards),
                ticker,
                clock);
    }

    /// What can work: a disk only holds.
    private List<SharingDesk.DeviceNow> processors() {
        return moved.sharing().devices().get().stream()
                .filter(device -> settings.share() && device.kind() != DeviceKind.DISK)
                .toList();
    }

    private List<CardPower.Named> cards() {
        return moved.sharing().devices().get().stream()
                .filter(device -> device.kind() == DeviceKind.GPU)
                .map(device -> new CardPower.Named(device.deviceHash(), device.name()))
                .toList();
    }

    private Levers levers() {
        return new Levers() {
            @Override
            public void obey(Decision decision, Level unleased, boolean noticeIsNew) {
                Governing.this.obey(decision, unleased, noticeIsNew);
            }

            @Override
            public void heed(Preferences preferences, Map<Bytes32, Decision> decisions) {
                if (cardPower != null) {
                    cardPower.heed(preferences.limits().gpuPowerPercent(), decisions);
                }
            }

            @Override
            public Map<Bytes32, GovernorDesk.PowerLimit> powerLimits() {
                return cardPower == null ? Map.of() : cardPower.told();
            }
        };
    }

    private void obey(Decision decision, Level unleased, boolean noticeIsNew) {
        if (decision.device().equals(moved.sharing().cpuHash())) {
            // A lease of the processor holds its mining by itself, and lets it go on at once when it ends.
            moved.mining().govern(unleased);
            moved.graphics().govern(decision.device(), unleased);
        } else {
            moved.graphics().govern(decision.device(), decision.level());
        }
        moved.sharing().mayLease(decision.device(), decision.mayLease());
        if (noticeIsNew) {
            moved.reclaim().accept(decision.device());
        }
    }

    @Override
    public void close() {
        control.close();
        if (cardPower != null) {
            cardPower.close();
        }
        if (senses != null) {
            senses.close();
        }
    }
}
