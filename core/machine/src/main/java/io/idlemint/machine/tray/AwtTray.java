package io.idlemint.machine.tray;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.tray.Tray;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayNote;
import java.awt.AWTError;
import java.awt.AWTException;
import java.awt.EventQueue;
import java.awt.SystemTray;
import java.awt.TrayIcon;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The tray as AWT knows it: of Windows, of macOS, and of X11 one that takes windows in (XEmbed). AWT is loaded when
/// somebody first listens: JavaFX has to run by then, since on macOS the first of the two toolkits has to be the one
/// that owns the process, and the window does not wait for it. Safe for use by several threads: AWT's own does it all.
final class AwtTray implements Tray {
    private static final Logger LOG = LoggerFactory.getLogger(AwtTray.class);
    private static final long CLOSING_SECONDS = 2;

    private final LiveCell<Boolean> there = new LiveCell<>(false);
    private final AtomicBoolean loading = new AtomicBoolean();
    private final AwtLook look;
    private volatile boolean loaded;
    private volatile Optional<TrayFace> face = Optional.empty();
    private volatile Consumer<String> listener = id -> {};
    private Optional<TrayFace> shown = Optional.empty();
    private @Nullable SystemTray tray;
    private @Nullable TrayIcon icon;

    AwtTray(AwtLook look) {
        this.look = look;
    }

    @Override
    public Live<Boolean> there() {
        return there;
    }

    @Override
    public void listen(Consumer<String> heard) {
        listener = heard;
        if (loading.compareAndSet(false, true)) {
            Thread.ofPlatform().name("tray").daemon().start(this::load);
        }
    }

    /// On a thread of its own: on macOS it waits for the one that JavaFX runs on.
    private void load() {
        try {
            if (!SystemTray.isSupported()) {
                LOG.info("there is no tray: AWT knows none here");
                return;
            }
            SystemTray opened = SystemTray.getSystemTray();
            EventQueue.invokeLater(() -> begin(opened));
            loaded = true;
        } catch (AWTError | LinkageError missing) {
            LOG.warn("there is no tray: AWT does not start: {}", missing.toString());
        }
    }

    private void begin(SystemTray opened) {
        tray = opened;
        // AWT's own code fails when a tray of X11 goes (XTrayIconPeer asks for the tray to take the icon from).
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, failure) -> LOG.info("AWT failed: {}", failure.toString()));
        opened.addPropertyChangeListener("systemTray", change -> look());
        opened.addPropertyChangeListener("trayIcons", change -> look());
        look();
    }

    /// On X11 trays come and go, and AWT takes the icon along, or does not.
    private void look() {
        SystemTray open = tray;
        if (open == null) {
            return;
        }
        boolean now = SystemTray.isSupported();
        if (now && icon != null && !Arrays.asList(open.getTrayIcons()).contains(icon)) {
            icon = null;
            shown = Optional.empty();
        }
        there.set(now);
        refresh();
    }

    @Override
    public void show(Optional<TrayFace> next) {
        Optional<TrayFace> before = face;
        face = next;
        if (loaded && !before.equals(next)) {
            EventQueue.invokeLater(this::refresh);
        }
    }

    @Override
    public void tell(TrayNote note) {
        if (loaded) {
            EventQueue.invokeLater(() -> {
                TrayIcon sign = icon;
                if (sign != null) {
                    sign.displayMessage(note.title(), note.text(), TrayIcon.MessageType.NONE);
                }
            });
        }
    }

    private void refresh() {
        Optional<TrayFace> next = face;
        SystemTray open = tray;
        if (open == null) {
            return;
        }
        if (next.isEmpty()) {
            withdraw();
        } else if (there.get() && !next.equals(shown)) {
            draw(open, next.get());
        }
    }

    private void draw(SystemTray open, TrayFace next) {
        Optional<TrayFace> before = shown;
        shown = Optional.of(next);
        TrayIcon sign = icon;
        if (sign == null) {
            sign = new TrayIcon(look.image(next.pictures()));
            sign.setImageAutoSize(true);
            hear(sign);
        } else if (!before.map(TrayFace::pictures).equals(Optional.of(next.pictures()))) {
            sign.setImage(look.image(next.pictures()));
        }
        sign.setToolTip(look.tip(next));
        if (!before.map(TrayFace::lines).equals(Optional.of(next.lines()))) {
            // Not the same menu with other lines: somebody may have it open.
            sign.setPopupMenu(AwtLook.menu(next.lines(), this::chosen));
        }
        if (icon == null) {
            add(open, sign);
        }
    }

    private void add(SystemTray open, TrayIcon sign) {
        icon = sign;
        try {
            open.add(sign);
        } catch (AWTException refused) {
            LOG.warn("the tray does not take our sign: {}", refused.getMessage());
            icon = null;
            there.set(false);
        }
    }

    private void hear(TrayIcon sign) {
        sign.addActionListener(event -> chosen(TrayFace.OPEN));
        if (look == AwtLook.X11) {
            // AWT would leave the tooltip over the menu that is opened.
            sign.addMouseListener(new MouseAdapter() {
                @Override
                public void mousePressed(MouseEvent event) {
                    sign.setToolTip(null);
                }
            });
            sign.addMouseMotionListener(new MouseAdapter() {
                @Override
                public void mouseMoved(MouseEvent event) {
                    if (sign.getToolTip() == null) {
                        shown.ifPresent(now -> sign.setToolTip(look.tip(now)));
                    }
                }
            });
        }
        if (look.opensByClick()) {
            sign.addMouseListener(new MouseAdapter() {
                @Override
                public void mouseReleased(MouseEvent event) {
                    if (event.getButton() == MouseEvent.BUTTON1) {
                        chosen(TrayFace.OPEN);
                    }
                }
            });
        }
    }

    private void chosen(String id) {
        listener.accept(id);
    }

    private void withdraw() {
        TrayIcon sign = icon;
        SystemTray open = tray;
        icon = null;
        shown = Optional.empty();
        if (sign != null && open != null) {
            open.remove(sign);
        }
    }

    /// Waits a moment for the sign to go: Windows keeps that of a process that ends before until the mouse passes it.
    @Override
    public void close() {
        listener = id -> {};
        face = Optional.empty();
        if (!loaded) {
            return;
        }
        CountDownLatch gone = new CountDownLatch(1);
        EventQueue.invokeLater(() -> {
            withdraw();
            gone.countDown();
        });
        try {
            if (!gone.await(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("the sign is still in the tray");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
