package io.idlemint.app.runtime.governor;

import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.app.runtime.settings.PreferencesFile;
import io.idlemint.domain.activity.Activity;
import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.sense.Readings;
import io.idlemint.domain.store.StoreTrouble;
import io.idlemint.fixtures.SettableClock;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.SharingDesk.DeviceNow;
import io.idlemint.node.desk.SharingDesk.Size;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Level;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.Preferences;
import io.idlemint.node.profit.ProfitMeter;
import io.idlemint.storage.StorageException;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/// All that a governor stands on: two devices, a disk that may be full or hang, and what happened in which order. Safe
/// for use by several threads.
final class FakePorts implements Senses, Levers, ActivityLog {
    static final Bytes32 CPU = Bytes32.sha256("cpu");
    static final Bytes32 CARD = Bytes32.sha256("card");

    final List<String> happened = new CopyOnWriteArrayList<>();
    final List<Activity> written = new CopyOnWriteArrayList<>();
    final SettableClock clock = new SettableClock();
    volatile Readings readings = Readings.UNKNOWN;
    volatile boolean sensesBroken;
    volatile boolean diskFull;
    volatile boolean leased;
    volatile boolean cardStubborn;
    volatile boolean devicesLost;
    volatile OwnersWord stored = OwnersWord.NONE;
    volatile CountDownLatch disk = new CountDownLatch(0);

    GovernorControl governor(Path folder) {
        return governor(folder, words());
    }

    GovernorControl governor(Path folder, Words words) {
        Preferences usual = Preferences.balanced(ZoneOffset.UTC);
        return new GovernorControl(
                this,
                this::devices,
                this,
                new Memory(
                        words,
                        new PreferencesFile(folder.resolve(PreferencesFile.NAME), usual, new Shelf(clock)),
                        this),
                clock);
    }

    Words words() {
        return new Words() {
            @Override
            public OwnersWord read() {
                return stored;
            }

            @Override
            public void write(OwnersWord word) {
                onDisk("word");
                stored = word;
            }
        };
    }

    private List<DeviceNow> devices() {
        if (devicesLost) {
            throw new IllegalStateException("no list of devices");
        }
        return List.of(
                device(CPU, DeviceKind.CPU, new Size.Processor(4, 1L << 30), leased),
                device(CARD, DeviceKind.GPU, new Size.Graphics(Optional.empty(), OptionalLong.empty()), false));
    }

    private static DeviceNow device(Bytes32 hash, DeviceKind kind, Size size, boolean leased) {
        return new DeviceNow(
                hash,
                kind,
                kind.name(),
                size,
                leased ? ProviderStatus.SHARING : ProviderStatus.IDLE,
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Readings read() {
        if (sensesBroken) {
            throw new IllegalStateException("a sense is broken");
        }
        return readings;
    }

    @Override
    public ProfitMeter.Sight mining(List<Governed> governed, Readings told) {
        return new ProfitMeter.Sight(List.of(), Optional.empty());
    }

    @Override
    public void obey(Decision decision, Level unleased, boolean noticeIsNew) {
        String name = decision.device().equals(CPU) ? "CPU" : "GPU";
        if (cardStubborn && name.equals("GPU")) {
            throw new IllegalStateException("the driver hangs");
        }
        happened.add(name + " " + decision.level() + " " + decision.reason() + " then " + unleased
                + (noticeIsNew ? " notice" : ""));
    }

    @Override
    public Activity add(Activity.Kind kind, Map<String, String> parameters) {
        onDisk("log");
        Activity activity = new Activity(written.size() + 1, clock.instant(), kind, parameters);
        written.add(activity);
        return activity;
    }

    private void onDisk(String what) {
        try {
            disk.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (diskFull) {
            throw new StorageException(StoreTrouble.FULL, "write the " + what, null);
        }
        happened.add(what);
    }

    @Override
    public List<Activity> newest(long beforeSeq, int limit) {
        return written.reversed().stream()
                .filter(entry -> entry.seq() < beforeSeq)
                .limit(limit)
                .toList();
    }
}
