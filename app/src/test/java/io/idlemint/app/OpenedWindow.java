package io.idlemint.app;

import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.SystemControl;
import io.idlemint.app.runtime.settings.SettingsFile;
import io.idlemint.domain.tray.Tray;
import io.idlemint.ui.UiOptions;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.shell.MainWindow;
import io.idlemint.ui.theme.Theme;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.testfx.api.FxToolkit;

/// A window on a real installation.
final class OpenedWindow {
    private OpenedWindow() {}

    /// @param results where the files of leases go
    static MainWindow on(SettingsFile settings, SystemControl system, Installation installation, Path results)
            throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        AtomicReference<MainWindow> made = new AtomicReference<>();
        FxToolkit.setupStage(stage -> {
            MainWindow fresh = new MainWindow(
                    Desktop.desks(settings, system, installation, Tray.none()),
                    new UiOptions(
                            Locale.ENGLISH, Theme.DARK, 100, InstantSource.system(), () -> ZoneOffset.UTC, results),
                    UiBridge.javaFx(),
                    1280,
                    900);
            stage.setScene(fresh.scene());
            stage.show();
            made.set(fresh);
        });
        return Objects.requireNonNull(made.get());
    }
}
