package io.idlemint.app.runtime.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.app.runtime.files.WholeFile;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.governor.Preferences;
import io.idlemint.ui.prefs.Language;
import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.SettingsDesk.KeptAside;
import io.idlemint.ui.prefs.UiSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings of the window in a file of the data folder, as JSON: read once, written a moment after the last of
/// several changes. A file that cannot be read is put aside and never lost. Safe for use by several threads.
public final class SettingsFile implements SettingsDesk, AutoCloseable {
    /// The file's name in the data folder.
    public static final String NAME = "settings.json";

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BYTES = 1 << 20;
    private static final Duration DEBOUNCE = Duration.ofMillis(400);
    private static final Duration LAST_WRITE = Duration.ofSeconds(5);

    private final Path path;
    private final Shelf shelf;
    private final @Nullable UiSettings stored;
    private Optional<OldMoney> oldMoney;
    private volatile boolean outdated;
    private final LiveCell<UiSettings> now;
    private final Semaphore changes = new Semaphore(0);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread writer;

    /// What a file says.
    private record Contents(UiSettings settings, Optional<OldMoney> money) {}

    private SettingsFile(Path path, Optional<Contents> read, Shelf shelf) {
        this.path = path;
        this.stored = read.map(Contents::settings).orElse(null);
        this.oldMoney = read.flatMap(Contents::money);
        UiSettings first = read.map(Contents::settings).orElse(UiSettings.USUAL);
        if (read.isEmpty()) {
            changes.release();
        }
        this.shelf = shelf;
        this.now = new LiveCell<>(first);
        this.writer = Thread.ofVirtual().name("settings").unstarted(this::write);
    }

    /// Reads the settings of a data folder; what holds without a file is the usual.
    public static SettingsFile open(DataFolder folder) {
        Path path = folder.file(NAME);
        SettingsFile file;
        try {
            file = new SettingsFile(
                    path, Files.exists(path) ? Optional.of(read(path)) : Optional.empty(), folder.shelf());
        } catch (IllegalArgumentException bad) {
            folder.shelf().put(path, String.valueOf(bad.getMessage()));
            file = new SettingsFile(path, Optional.empty(), folder.shelf());
        }
        file.writer.start();
        return file;
    }

    /// The language that is stored for the window of a data folder; the system's where none is, or the file cannot be
    /// read.
    public static Language language(DataFolder folder) {
        Path path = folder.file(NAME);
        try {
            return Files.exists(path) ? read(path).settings().look().language() : Language.SYSTEM;
        } catch (IllegalArgumentException | UncheckedIOException unreadable) {
            LOG.debug("the language in {} cannot be read: {}", path, unreadable.getMessage());
            return Language.SYSTEM;
        }
    }

    private static Contents read(Path path) {
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new IllegalArgumentException("it has more than " + MAX_BYTES + " bytes");
            }
            JsonNode json = JSON.readTree(Files.readString(path));
            return new Contents(SettingsJson.read(json, UiSettings.USUAL), OldMoney.in(json, Locale.getDefault()));
        } catch (JsonProcessingException | CharacterCodingException bad) {
            throw new IllegalArgumentException("it is no JSON", bad);
        } catch (IOException broken) {
            throw new UncheckedIOException("The settings in " + path + " cannot be read", broken);
        }
    }

    /// Carries a price that an older version kept here over to the preferences, and forgets it here.
    ///
    /// @param prefer changes the preferences
    public synchronized void carryMoneyTo(Consumer<UnaryOperator<Preferences>> prefer) {
        oldMoney.ifPresent(old -> {
            prefer.accept(old::into);
            oldMoney = Optional.empty();
            outdated = true;
            changes.release();
        });
    }

    @Override
    public Live<UiSettings> now() {
        return now;
    }

    @Override
    public UiSettings change(UnaryOperator<UiSettings> change) {
        UiSettings after = now.update(change);
        changes.release();
        return after;
    }

    @Override
    public List<KeptAside> keptAside() {
        return shelf.all().stream()
                .map(path -> new KeptAside(path, path.getFileName().toString().startsWith(PreferencesFile.NAME)))
                .toList();
    }

    private void write() {
        UiSettings written = stored;
        try {
            while (closing.getCount() > 0 || changes.availablePermits() > 0) {
                changes.acquire();
                if (!closing.await(DEBOUNCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    changes.drainPermits();
                }
                UiSettings latest = now.get();
                if (outdated || !latest.equals(written)) {
                    outdated = false;
                    write(latest);
                    written = latest;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Replaces the file as a whole, or leaves it as it is. A full disk must not end the window.
    private void write(UiSettings settings) {
        try {
            WholeFile.write(
                    path, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(SettingsJson.write(settings)));
        } catch (IOException broken) {
            LOG.error("the settings cannot be stored in {}", path, broken);
        }
    }

    /// Stores what is not stored yet.
    @Override
    public void close() {
        closing.countDown();
        changes.release();
        try {
            if (!writer.join(LAST_WRITE)) {
                LOG.warn("the settings are still being written");
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
