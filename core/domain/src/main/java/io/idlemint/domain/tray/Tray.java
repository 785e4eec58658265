package io.idlemint.domain.tray;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import java.util.Optional;
import java.util.function.Consumer;

/// The tray of the desktop, with at most one sign of ours. Safe for use by several threads; calls return at once.
public interface Tray extends AutoCloseable {
    /// Whether the desktop has a tray that shows signs now.
    Live<Boolean> there();

    /// Shows our sign from now on wherever there is a tray, in place of the one before; empty takes it away.
    void show(Optional<TrayFace> face);

    /// Has the desktop tell something, if it can, also where it has no tray.
    void tell(TrayNote note);

    /// Who hears, on any thread, the id of the choice that a person made; a click on the sign itself is
    /// [TrayFace#OPEN].
    void listen(Consumer<String> listener);

    /// Takes the sign away for good.
    @Override
    void close();

    /// For a system on which we know no tray.
    static Tray none() {
        LiveCell<Boolean> never = new LiveCell<>(false);
        return new Tray() {
            @Override
            public Live<Boolean> there() {
                return never;
            }

            @Override
            public void show(Optional<TrayFace> face) {
                // Nobody would see it.
            }

            @Override
            public void tell(TrayNote note) {
                // Nobody would see it.
            }

            @Override
            public void listen(Consumer<String> listener) {
                // Nobody chooses.
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
    }
}
