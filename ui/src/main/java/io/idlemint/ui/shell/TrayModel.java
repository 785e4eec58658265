package io.idlemint.ui.shell;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.tray.Tray;
import io.idlemint.domain.tray.TrayFace;
import io.idlemint.domain.tray.TrayFace.Line;
import io.idlemint.domain.tray.TrayPicture;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.ShellText;
import io.idlemint.i18n.WhyText;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.ui.Desks;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.governor.PauseChoice;
import io.idlemint.ui.governor.PauseMenu;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// Keeps our sign in the tray up to date and does what is chosen there. Only on the screen's thread.
public final class TrayModel implements AutoCloseable {
    /// What it says of time is in minutes.
    private static final Duration BEAT = Duration.ofSeconds(5);

    private static final String RESUME = "resume";
    private static final String GPUS = "gpus";
    private static final String QUIT = "quit";

    private final Tray tray;
    private final Wording words;
    private final ShellViewModel frame;
    private final boolean welcomed;
    private final Function<StateKind, List<TrayPicture>> pictures;
    private final List<Subscription> shown;
    private List<LeaseNow> leases = List.of();
    private List<Governed> devices = List.of();

    /// Begins to show the sign.
    ///
    /// @param welcomed whether the first run is over; before that there is nothing to pause
    /// @param pictures draws the sign
    /// @param window opens and ends the window
    public TrayModel(
            Desks desks,
            UiBridge bridge,
            Wording words,
            boolean welcomed,
            Function<StateKind, List<TrayPicture>> pictures,
            Window window) {
        this.tray = desks.tray();
        this.words = words;
        this.welcomed = welcomed;
        this.pictures = pictures;
        this.frame = new ShellViewModel(desks, bridge, words);
        shown = List.of(
                bridge.show(tray.there(), now -> show()),
                bridge.show(desks.leases().leases(), now -> {
                    leases = now;
                    show();
                }),
                bridge.show(desks.governor().now(), now -> {
                    devices = now;
                    show();
                }),
                bridge.evenAsleep(BEAT, this::tick));
        frame.sharing().subscribe(now -> show());
        frame.balance().subscribe(now -> show());
        frame.link().map(TrayModel::problem).subscribe(now -> show());
        Consumer<String> choose = id -> choose(id, window);
        tray.listen(id -> bridge.screen(() -> choose.accept(id)));
    }

    /// What the tray does to the window.
    public interface Window {
        /// Brings it to the front.
        void open();

        /// Opens it at a lease.
        void openLease(Bytes32 lease);

        /// Ends the application, after a question if something would be lost.
        void quit();
    }

    /// Only leases have a time of their own; what else counts down is in the state's sentence.
    private void tick() {
        if (tray.there().get()) {
            frame.tick();
            if (running().findAny().isPresent()) {
                show();
            }
        }
    }

    private static String problem(ShellViewModel.Chip link) {
        return link.kind() == StateKind.PROBLEM ? link.text() : "";
    }

    private void show() {
        if (tray.there().get()) {
            tray.show(Optional.of(face()));
        }
    }

    TrayFace face() {
        if (!welcomed) {
            String title = words.text(ShellText.TRAY_WELCOME);
            return new TrayFace(
                    title, "", pictures.apply(StateKind.OFF), List.of(new Line.Text(title), open(), quit()));
        }
        ShellViewModel.Chip chip = frame.sharing().get();
        String problem = problem(frame.link().get());
        String balance = frame.balance().get();
        String detail = problem.isEmpty() && !balance.isEmpty() ? words.text(CommonText.AMOUNT, balance) : problem;
        return new TrayFace(chip.text(), detail, pictures.apply(chip.kind()), lines(chip));
    }

    private List<Line> lines(ShellViewModel.Chip chip) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line.Text(chip.text()));
        lines.add(new Line.Divider());
        if (chip.pausable() || works(chip)) {
            Stream.of(PauseChoice.QUARTER, PauseChoice.HOUR, PauseChoice.HOURS, PauseChoice.OPEN)
                    .forEach(choice -> lines.add(pause(choice)));
            lines.add(new Line.Divider());
            if (cards().findAny().isPresent() && devices.size() > 1) {
                lines.add(new Line.Choice(GPUS, words.text(ShellText.TRAY_GPUS)));
            }
            lines.add(pause(PauseChoice.FINISH));
            lines.add(pause(PauseChoice.RECLAIM));
            lines.add(new Line.Divider());
        }
        if (chip.resumable()) {
            ShellText resume = works(chip) ? ShellText.RESUME_PAUSED : chip.resume();
            lines.add(new Line.Choice(RESUME, words.text(resume)));
            lines.add(new Line.Divider());
        }
        running()
                .forEach(lease ->
                        lines.add(new Line.Choice(TrayFace.choiceOf(Optional.of(lease.id())), running(lease))));
        lines.add(open());
        lines.add(quit());
        return lines;
    }

    private String running(LeaseNow lease) {
        boolean rented = lease.side() == Party.RENTER;
        String what = words.text(rented ? ShellText.TRAY_RENTED : ShellText.TRAY_PROVIDED, lease.deviceName());
        // In whole minutes, begun ones too: a menu that changes each second cannot be read.
        return lease.timeLeft()
                .map(left ->
                        Duration.ofMinutes(left.plusMinutes(1).minusNanos(1).toMinutes()))
                .map(left -> words.text(WhyText.LEFT, what, words.measures().duration(left)))
                .orElse(what);
    }

    /// Whether there is a device that the owner has not paused.
    private boolean works(ShellViewModel.Chip chip) {
        return chip.kind() != StateKind.OFF
                && devices.stream()
                        .anyMatch(device -> !device.decision().reason().isPause());
    }

    private Line pause(PauseChoice choice) {
        return new Line.Choice(choice.name(), PauseMenu.text(choice, words));
    }

    private Line open() {
        return new Line.Choice(TrayFace.OPEN, words.text(ShellText.TRAY_OPEN));
    }

    private Line quit() {
        return new Line.Choice(QUIT, words.text(ShellText.TRAY_QUIT));
    }

    /// The graphics cards that may work now.
    private Stream<Governed> cards() {
        return devices.stream()
                .filter(device -> device.kind() == DeviceKind.GPU
                        && !device.decision().reason().isPause());
    }

    private Stream<LeaseNow> running() {
        return leases.stream().filter(lease -> lease.state().holdsDevice());
    }

    private void choose(String id, Window window) {
        switch (id) {
            case TrayFace.OPEN -> window.open();
            case QUIT -> window.quit();
            case RESUME -> frame.resume();
            case GPUS -> cards().forEach(card -> frame.voice().pause(Optional.of(card.device()), PauseChoice.OPEN));
            default -> {
                Arrays.stream(PauseChoice.values())
                        .filter(choice -> choice.name().equals(id))
                        .forEach(choice -> frame.voice().pause(Optional.empty(), choice));
                leases.stream()
                        .filter(lease -> id.equals(TrayFace.choiceOf(Optional.of(lease.id()))))
                        .findFirst()
                        .ifPresent(lease -> window.openLease(lease.id()));
            }
        }
    }

    @Override
    public void close() {
        tray.listen(id -> {});
        shown.forEach(Subscription::close);
        frame.close();
        tray.show(Optional.empty());
    }
}
