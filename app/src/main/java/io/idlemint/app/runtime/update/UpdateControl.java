package io.idlemint.app.runtime.update;

import io.idlemint.app.Version;
import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.app.runtime.update.UpdateFile.Kept;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.time.Ticker;
import io.idlemint.node.desk.UpdateDesk;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// Updates of this installation: asks, believes only what is signed, gets and verifies, hands over.
public final class UpdateControl implements UpdateDesk, AutoCloseable {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMinutes(10);

    private final Installed installed;
    private final InstantSource clock;
    private final SystemInstaller installer;
    private final UpdateFile file;
    private final PackageFolder packages;
    private final ReleaseServer server;
    private final LiveCell<UpdateNow> cell;
    private final Object step = new Object();
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile Kept kept;
    private volatile boolean stop;

    UpdateControl(Path folder, Installed installed, InstantSource clock, SystemInstaller installer, Duration silence) {
        this.server = new ReleaseServer(silence, Ticker.system());
        this.installed = installed;
        this.clock = clock;
        this.installer = installer;
        this.file = new UpdateFile(folder.resolve("updates.json"));
        this.packages = new PackageFolder(folder.resolve("updates"));
        UpdateFile.Read read = file.read(new Shelf(clock));
        this.kept = read.kept();
        this.cell = new LiveCell<>(read.aside()
                .map(place -> at(idle(), Stage.OFF, Optional.of(Problem.of(Why.MEMORY_BROKEN, place.toString()))))
                .orElseGet(this::idle));
    }

    /// For what runs in this process.
    ///
    /// @param folder the data folder
    public static UpdateControl of(Path folder, InstantSource clock) {
        Map<String, String> properties = System.getProperties().stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, name -> System.getProperty(name, "")));
        return new UpdateControl(
                folder,
                Installed.here(Version.text(), properties),
                clock,
                SystemInstaller.of(System.getenv()),
                SILENCE);
    }

    @Override
    public Live<UpdateNow> now() {
        return cell;
    }

    @Override
    public Optional<Problem> source(String typed, String typedKey) {
        synchronized (step) {
            Optional<URI> address = address(typed);
            if (address.isEmpty()) {
                return Optional.of(Problem.of(Why.ADDRESS_BAD, typed));
            }
            Optional<ReleaseKey> key = key(typedKey);
            if (key.isEmpty()) {
                return Optional.of(Problem.of(Why.KEY_BAD));
            }
            // The same source again keeps what is known of it: naming it anew must not bring back an old key.
            boolean same = kept.address().equals(address)
                    && kept.named().map(ReleaseKey::text).equals(key.map(ReleaseKey::text));
            attempt(cell.get().stage(), () -> {
                keep(new Kept(kept.daily(), address, key, same ? kept.trust() : key.map(Trust::in)));
                return was -> idle();
            });
            return cell.get().problem();
        }
    }

    @Override
    public void forget() {
        synchronized (step) {
            attempt(cell.get().stage(), () -> {
                keep(new Kept(kept.daily(), Optional.empty(), Optional.empty(), Optional.empty()));
                return was -> idle();
            });
        }
    }

    /// An address of the web, or nothing.
    static Optional<URI> address(String typed) {
        try {
            return Optional.of(new URI(typed.strip())).filter(UpdateControl::isWeb);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    private static boolean isWeb(URI address) {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("https") || scheme.equals("http")) && address.getHost() != null;
    }

    private static Optional<ReleaseKey> key(String text) {
        try {
            return Optional.of(ReleaseKey.of(text));
        } catch (IllegalArgumentException bad) {
            return Optional.empty();
        }
    }

    @Override
    public void daily(boolean wanted) {
        synchronized (step) {
            UpdateNow before = cell.get();
            attempt(before.stage(), () -> {
                keep(new Kept(wanted, kept.address(), kept.named(), kept.trust()));
                return was -> new UpdateNow(
                        was.stage(),
                        was.source(),
                        wanted,
                        was.checked(),
                        was.found(),
                        was.gotBytes(),
                        before.problem());
            });
        }
    }

    /// Looks every day from now on, as long as that is wanted.
    public void begin() {
        Thread.ofVirtual().name("updates").start(() -> {
            try {
                do {
                    look();
                } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
            } catch (InterruptedException told) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// Looks, if it is wanted every day and a day has gone by since the last look.
    void look() {
        UpdateNow now = cell.get();
        boolean due = now.checked()
                .map(last -> !clock.instant().isBefore(last.plus(DAY)))
                .orElse(true);
        if (kept.daily() && kept.address().isPresent() && due && now.stage() != Stage.DOWNLOADING) {
            check();
        }
    }

    @Override
    public void check() {
        synchronized (step) {
            attempt(Stage.CHECKING, () -> {
                URI address = kept.address().orElseThrow(() -> new UpdateException(Why.NO_SOURCE));
                Trust trust = kept.trust().orElseThrow(() -> new UpdateException(Why.NO_SOURCE));
                Instant now = clock.instant();
                var believed = trust.check(SealedManifest.read(server.manifest(address)), now);
                keep(new Kept(kept.daily(), kept.address(), kept.named(), Optional.of(believed.from())));
                Optional<Release> newer = newer(believed.manifest(), address);
                long have = newer.map(release -> packages.have(release.file())).orElse(0L);
                return was -> new UpdateNow(
                        newer.isPresent() ? Stage.FOUND : Stage.UP_TO_DATE,
                        was.source(),
                        was.daily(),
                        Optional.of(now),
                        newer,
                        have,
                        Optional.empty());
            });
        }
    }

    private Optional<Release> newer(Manifest manifest, URI address) {
        if (!installed.olderThan(manifest.version())) {
            return Optional.empty();
        }
        String kind = installed.kind().orElseThrow(() -> new UpdateException(Why.NOT_INSTALLED));
        Manifest.Entry fits = manifest.packages().stream()
                .filter(one -> one.system().equals(installed.system())
                        && one.arch().equals(installed.arch())
                        && one.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new UpdateException(
                        Why.NO_PACKAGE, manifest.version(), installed.system() + " " + installed.arch() + " " + kind));
        URI there = packageAddress(address, fits.address())
                .orElseThrow(() ->
                        new UpdateException(Why.MANIFEST_MALFORMED, "packages.address \"" + fits.address() + "\""));
        ReleaseFile found = new ReleaseFile(fits.kind(), fits.name(), there.toString(), fits.bytes(), fits.sha256());
        return Optional.of(
                new Release(manifest.version(), manifest.published(), manifest.expires(), manifest.notes(), found));
    }

    private static Optional<URI> packageAddress(URI manifest, String address) {
        try {
            return Optional.of(manifest.resolve(new URI(address))).filter(UpdateControl::isWeb);
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }

    @Override
    public void download() {
        synchronized (step) {
            stop = false;
            attempt(Stage.DOWNLOADING, () -> {
                ReleaseFile wanted = found().file();
                packages.get(wanted, server, this::got, () -> stop);
                return was -> new UpdateNow(
                        Stage.READY,
                        was.source(),
                        was.daily(),
                        was.checked(),
                        was.found(),
                        wanted.bytes(),
                        Optional.empty());
            });
        }
    }

    private Release found() {
        Release release = cell.get().found().orElseThrow(() -> new UpdateException(Why.NOTHING_FOUND));
        if (!release.expires().isAfter(clock.instant())) {
            throw new UpdateException(Why.MANIFEST_EXPIRED, release.expires().toString());
        }
        return release;
    }

    private void got(long bytes) {
        cell.update(now -> new UpdateNow(
                now.stage(), now.source(), now.daily(), now.checked(), now.found(), bytes, now.problem()));
    }

    @Override
    public void cancel() {
        stop = true;
    }

    @Override
    public Handover install() {
        synchronized (step) {
            try {
                ReleaseFile wanted = found().file();
                return installer.hand(wanted.kind(), packages.verified(wanted));
            } catch (UpdateException refused) {
                return new Handover.Refused(refused.problem());
            }
        }
    }

    /// A step that may fail.
    @FunctionalInterface
    private interface Step {
        UnaryOperator<UpdateNow> take() throws InterruptedException;
    }

    /// Takes a step; if it does not succeed everything is as before, with the reason.
    private void attempt(Stage during, Step doing) {
        UpdateNow before = cell.get();
        cell.set(at(before, during, Optional.empty()));
        try {
            cell.update(doing.take());
        } catch (UpdateException refused) {
            cell.set(at(before, before.stage(), Optional.of(refused.problem())));
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            cell.set(at(before, before.stage(), Optional.of(Problem.of(Why.CANCELLED))));
        }
    }

    private UpdateNow at(UpdateNow before, Stage stage, Optional<Problem> problem) {
        long have = before.found().map(release -> packages.have(release.file())).orElse(0L);
        return new UpdateNow(stage, before.source(), before.daily(), before.checked(), before.found(), have, problem);
    }

    private void keep(Kept fresh) {
        file.write(fresh);
        kept = fresh;
    }

    private UpdateNow idle() {
        Optional<Source> source =
                kept.address().flatMap(address -> kept.named().map(key -> new Source(address.toString(), key.text())));
        return new UpdateNow(
                source.isPresent() ? Stage.IDLE : Stage.OFF,
                source,
                kept.daily(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }

    @Override
    public void close() {
        stop = true;
        closing.countDown();
        server.close();
    }
}
