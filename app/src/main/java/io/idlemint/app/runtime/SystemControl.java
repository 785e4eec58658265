package io.idlemint.app.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.Version;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.files.Logs;
import io.idlemint.app.runtime.files.Redaction;
import io.idlemint.app.runtime.login.Autostart;
import io.idlemint.app.runtime.login.LinkScheme;
import io.idlemint.app.runtime.mining.Diagnosis;
import io.idlemint.app.runtime.settings.OldMoney;
import io.idlemint.app.runtime.settings.PreferencesJson;
import io.idlemint.app.runtime.settings.SettingsJson;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.tray.Tray;
import io.idlemint.machine.frames.FrameTimer;
import io.idlemint.machine.registry.UserRegistry;
import io.idlemint.machine.sense.person.X11Windows;
import io.idlemint.machine.tray.DesktopTray;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import io.idlemint.node.governor.Preferences;
import io.idlemint.ui.prefs.SettingsDesk;
import io.idlemint.ui.prefs.SystemDesk;
import io.idlemint.ui.prefs.UiSettings;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This installation's files, version and computer. It also carries out what the settings say of the system: the log's
/// level and the start with the system. Safe for use by several threads.
public final class SystemControl implements SystemDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemControl.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LOG_LINES = 400;
    private static final Duration LAST_FRAMES = Duration.ofMillis(500);
    private static final long MAX_IMPORT = 1 << 20;

    private final Installation installation;
    private final DataFolder folder;
    private final SettingsDesk settings;
    private final GovernorDesk governor;
    private final Optional<Logs> logs;
    private final Autostart autostart;
    private final Subscription followed;
    private final FrameTimer frames = FrameTimer.ofThisSystem();
    private final AtomicBoolean unseen = new AtomicBoolean();

    private SystemControl(SettingsDesk settings, Installation installation) {
        this.installation = installation;
        this.governor = installation.governor();
        this.folder = installation.folder();
        this.settings = settings;
        this.logs = Logs.into(folder.folder("logs"));
        this.autostart = Autostart.of(System.getenv(), system(), UserRegistry::ofWindows);
        this.followed = settings.now().observe(this::follow);
        Thread.ofVirtual().name("links").start(() -> LinkScheme.register(system(), UserRegistry::ofWindows));
    }

    /// The tray of the desktop.
    public static Tray tray() {
        return DesktopTray.of(System.getenv(), System.getProperty("os.name", ""), Path.of("/tmp/.X11-unix"));
    }

    public static SystemControl of(SettingsDesk settings, Installation installation) {
        return new SystemControl(settings, installation);
    }

    private static Map<String, String> system() {
        String launcher = System.getProperty("jpackage.app-path", "");
        Map<String, String> known = Map.of(
                "os.name", System.getProperty("os.name", ""),
                "user.home", System.getProperty("user.home", "."));
        return launcher.isEmpty()
                ? known
                : Map.of(
                        "os.name", System.getProperty("os.name", ""),
                        "user.home", System.getProperty("user.home", "."),
                        "jpackage.app-path", launcher);
    }

    private void follow(UiSettings now) {
        logs.ifPresent(log -> log.level(now.behaviour().log().name()));
        try {
            autostart.set(now.behaviour().startWithSystem());
        } catch (UncheckedIOException failed) {
            LOG.warn("the start with the system stays as it was: {}", failed.getMessage());
        }
    }

    @Override
    public About about() {
        return new About(
                Version.text(),
                Version.commit(),
                "Java " + Runtime.version(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                Version.licences());
    }

    @Override
    public Path dataFolder() {
        return folder.path();
    }

    @Override
    public Path logFolder() {
        return folder.file("logs");
    }

    @Override
    public boolean canOpen() {
        return opener() != null;
    }

    private static @Nullable String opener() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return "open";
        }
        if (os.contains("win")) {
            return "explorer";
        }
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(place -> Files.isExecutable(Path.of(place, "xdg-open")))
                ? "xdg-open"
                : null;
    }

    @Override
    public void open(Path shown) {
        String opener = opener();
        if (opener == null) {
            return;
        }
        try {
            new ProcessBuilder(opener, shown.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failed) {
            throw new UncheckedIOException("The folder " + shown + " cannot be shown", failed);
        }
    }

    @Override
    public void watched(boolean now) {
        installation.watched(now);
        unseen.set(!now);
        if (now) {
            frames.go();
        } else {
            Thread.ofVirtual().name("frames").start(this::restFrames);
        }
    }

    /// A little later, since the frame that this may have been told in sets the next one's time.
    private void restFrames() {
        try {
            Thread.sleep(LAST_FRAMES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return;
        }
        frames.restIf(unseen::get);
    }

    @Override
    public BooleanSupplier lostWindow() {
        return windows();
    }

    /// Tells whether the windows that were there when it was asked before have been destroyed by somebody else.
    public static BooleanSupplier windows() {
        return X11Windows.of(System.getenv(), Path.of("/tmp/.X11-unix"))
                .<BooleanSupplier>map(windows -> windows::lost)
                .orElse(() -> false);
    }

    @Override
    public boolean canStartWithSystem() {
        return autostart.isPossible();
    }

    @Override
    public List<ReadinessCheck> examine() {
        return Diagnosis.examine(folder.path());
    }

    @Override
    public void makeLabWallet() {
        installation.makeWallet();
    }

    @Override
    public void exportTo(Path file) {
        try {
            Files.writeString(file, exported());
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }

    private String exported() throws JsonProcessingException {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.set("window", SettingsJson.write(settings.now().get()));
        all.set("preferences", PreferencesJson.write(governor.preferences()));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
    }

    private static Preferences preferred(JsonNode all, Preferences now) {
        Preferences preferred = all.has("preferences") ? PreferencesJson.read(all.get("preferences"), now) : now;
        return OldMoney.in(all.path("window"), Locale.getDefault())
                .map(old -> old.into(preferred))
                .orElse(preferred);
    }

    @Override
    public void importFrom(Path file) {
        try {
            if (Files.size(file) > MAX_IMPORT) {
                throw new FlawedSettingsException(
                        Flaw.LARGE, String.valueOf(MAX_IMPORT), "it has more than " + MAX_IMPORT + " bytes");
            }
            JsonNode all = JSON.readTree(Files.readString(file));
            if (!all.isObject() || (!all.has("window") && !all.has("preferences"))) {
                throw new FlawedSettingsException(Flaw.NEITHER, "", "it has neither window nor preferences");
            }
            UiSettings window = all.has("window")
                    ? SettingsJson.read(all.get("window"), settings.now().get())
                    : settings.now().get();
            governor.prefer(now -> preferred(all, now));
            settings.change(now -> window);
        } catch (JsonProcessingException bad) {
            LOG.debug("{} is no JSON", file, bad);
            throw new FlawedSettingsException(Flaw.NOT_JSON, "", "it is no JSON");
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read", failed);
        }
    }

    @Override
    public List<BundlePart> bundleParts() {
        try {
            List<BundlePart> parts = new ArrayList<>();
            parts.add(new BundlePart("version.txt", Version.line()));
            parts.add(new BundlePart("settings.json", exported()));
            parts.add(new BundlePart("doctor.txt", doctor()));
            parts.add(
                    new BundlePart("profile.txt", Diagnosis.profile().toString().replace(", ", ",\n  ")));
            parts.add(new BundlePart("log.txt", String.join("\n", Logs.newest(logFolder(), LOG_LINES))));
            return parts.stream()
                    .map(part -> new BundlePart(part.name(), Redaction.of(part.text())))
                    .toList();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("settings as JSON", impossible);
        }
    }

    private String doctor() {
        StringBuilder text = new StringBuilder();
        examine()
                .forEach(check -> text.append(check.status())
                        .append(' ')
                        .append(check.name())
                        .append(": ")
                        .append(check.sentence())
                        .append(check.remedy().map(remedy -> " " + remedy).orElse(""))
                        .append('\n'));
        return text.toString();
    }

    @Override
    public void bundleTo(Path file) {
        List<BundlePart> parts = bundleParts();
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (BundlePart part : parts) {
                zip.putNextEntry(new ZipEntry(part.name()));
                zip.write(part.text().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be written", failed);
        }
    }

    @Override
    public void close() {
        unseen.set(false);
        // The toolkit outlives this: a window may come after it.
        frames.go();
        followed.close();
        logs.ifPresent(Logs::close);
    }
}
