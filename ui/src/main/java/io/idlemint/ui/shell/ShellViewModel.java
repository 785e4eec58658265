package io.idlemint.ui.shell;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.sense.DeviceReadings;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.ShellText;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.governor.Decision;
import io.idlemint.node.governor.Reason;
import io.idlemint.ui.Desks;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.governor.OwnPc;
import io.idlemint.ui.governor.OwnersVoice;
import io.idlemint.ui.governor.PauseChoice;
import io.idlemint.ui.governor.StoppedKind;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Wording;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the frame of the window shows on every screen. Only on the screen's thread.
public final class ShellViewModel implements AutoCloseable {
    private final Wording words;
    private final GovernorWording governor;
    private final OwnersVoice voice;
    private final ReadOnlyObjectWrapper<Chip> sharing;
    private final ReadOnlyStringWrapper balance = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Chip> link = new ReadOnlyObjectWrapper<>(Chip.NOTHING);
    private final ReadOnlyStringWrapper block = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper pause = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper watts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hottest = new ReadOnlyStringWrapper("");
    private final GovernorDesk desk;
    private final List<Subscription> shown;
    private Activity activity;
    private OwnPc pc;

    /// A state with its sentence.
    ///
    /// @param pausable whether its button pauses
    /// @param resumable whether the owner has paused anything
    /// @param resume what the button that lets all work is called
    record Chip(StateKind kind, String text, boolean pausable, boolean resumable, ShellText resume) {
        static final Chip NOTHING = link(StateKind.OFF, "");

        private static Chip link(StateKind kind, String text) {
            return new Chip(kind, text, false, false, ShellText.RESUME_SHARING);
        }
    }

    public ShellViewModel(Desks desks, UiBridge bridge, Wording words) {
        this.words = words;
        desk = desks.governor();
        governor = new GovernorWording(words);
        voice = new OwnersVoice(desks.governor(), bridge, words);
        activity = desks.mining().now().get().activity();
        pc = new OwnPc(desks.governor().now().get());
        sharing = new ReadOnlyObjectWrapper<>(chip());
        shown = List.of(
                bridge.show(desks.mining().now(), now -> {
                    activity = now.activity();
                    tick();
                }),
                bridge.show(desks.governor().now(), now -> {
                    pc = new OwnPc(now);
                    tick();
                }),
                bridge.show(
                        desks.wallet().now(),
                        now -> balance.set(now.balance()
                                .map(Balance::total)
                                .map(total -> words.amounts().balance(total.nanos()))
                                .orElse(""))),
                bridge.show(desks.network().now(), this::show));
    }

    /// A second has passed: what counts down goes on.
    void tick() {
        sharing.set(chip());
        pause.set(isReady() ? "" : pauses().map(this::stored).orElse(""));
        measured(desk.readings().devices().values());
    }

    /// Whether everything waits for its first start; that is no pause.
    private boolean isReady() {
        return pc.isAllPaused() && pc.pauses().stream().allMatch(one -> one.reason() == Reason.NOT_STARTED);
    }

    /// A pause that holds only until the restart says so.
    private String stored(String pauses) {
        return desk.isWordStored() ? pauses : words.text(ShellText.PAUSE_NOT_STORED, pauses);
    }

    /// What all devices draw, and the hottest of them, as far as they tell.
    private void measured(Collection<DeviceReadings> devices) {
        int drawn = devices.stream().mapToInt(one -> one.watts().orElse(0)).sum();
        watts.set(drawn > 0 ? words.text(ShellText.WATTS, words.measures().count(drawn)) : "");
        OptionalInt warmest =
                devices.stream().flatMapToInt(one -> one.celsius().stream()).max();
        hottest.set(
                warmest.isPresent()
                        ? words.text(ShellText.HOTTEST, words.measures().temperature(warmest.getAsInt()))
                        : "");
    }

    /// What tells the governor what the owner wants.
    OwnersVoice voice() {
        return voice;
    }

    ReadOnlyObjectProperty<Chip> sharing() {
        return sharing.getReadOnlyProperty();
    }

    /// The total without its unit; empty while it is not known.
    ReadOnlyStringProperty balance() {
        return balance.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Chip> link() {
        return link.getReadOnlyProperty();
    }

    /// The owner's pause with the time that is left; empty while there is none.
    ReadOnlyStringProperty pause() {
        return pause.getReadOnlyProperty();
    }

    /// What the devices draw; empty while none tells.
    ReadOnlyStringProperty watts() {
        return watts.getReadOnlyProperty();
    }

    /// How warm the hottest device is; empty while none tells.
    ReadOnlyStringProperty hottest() {
        return hottest.getReadOnlyProperty();
    }

    ReadOnlyStringProperty block() {
        return block.getReadOnlyProperty();
    }

    /// Ends the owner's pauses, or begins one.
    void toggle() {
        if (pc.paused().isPresent()) {
            resume();
        } else {
            voice.pause(Optional.empty(), PauseChoice.OPEN);
        }
    }

    /// Ends the owner's pauses; what is not paused goes on as it does.
    void resume() {
        if (pc.isAllPaused()) {
            voice.resume(Optional.empty());
        } else {
            pc.pauses().forEach(paused -> voice.resume(Optional.of(paused.device())));
        }
    }

    private Chip chip() {
        if (activity.lacksAccount()) {
            return Chip.link(StateKind.OFF, active());
        }
        Optional<Decision> stopped = pc.stopped();
        boolean paused = stopped.map(decision -> decision.reason().isPause()).orElse(activity == Activity.PAUSED);
        String state = stopped.map(governor::state).orElseGet(this::active);
        String text = pauses().map(pauses -> paused ? pauses : words.text(ShellText.BESIDE, state, pauses))
                .orElse(state);
        StateKind kind = stopped.map(decision -> StoppedKind.of(decision.reason()))
                .orElseGet(() -> switch (activity) {
                    case MINING -> StateKind.MINING;
                    case LEASED -> StateKind.LEASED;
                    case PAUSED -> StateKind.PAUSED;
                    case CONNECTING -> StateKind.WAITING;
                    case NO_WALLET, WALLET_LOCKED -> StateKind.OFF;
                });
        ShellText resume = isReady() ? ShellText.START_SHARING : ShellText.RESUME_SHARING;
        return new Chip(kind, text, pc.paused().isEmpty(), !pc.pauses().isEmpty(), resume);
    }

    private String active() {
        return switch (activity) {
            case MINING ->
                pc.main()
                        .filter(decision -> decision.reason() == Reason.ANYWAY)
                        .map(governor::state)
                        .orElseGet(() -> words.text(ShellText.SHARING_MINING));
            case LEASED -> words.text(ShellText.SHARING_LEASED);
            case PAUSED -> words.text(ShellText.SHARING_PAUSED);
            case CONNECTING -> words.text(ShellText.SHARING_CONNECTING);
            case NO_WALLET -> words.text(ShellText.SHARING_NO_WALLET);
            case WALLET_LOCKED -> words.text(ShellText.SHARING_WALLET_LOCKED);
        };
    }

    /// How much the owner has paused, with the time that is left of the pause that ends first; empty when nothing is.
    private Optional<String> pauses() {
        List<Decision> pauses = pc.pauses();
        int all = pc.devices().size();
        return pauses.stream()
                .findFirst()
                .map(next -> pc.isAllPaused()
                        ? governor.state(next)
                        : governor.left(words.text(ShellText.SOME_PAUSED, pauses.size(), all), next.until()));
    }

    private void show(NetworkNow now) {
        String name = now.embedded() ? words.text(ShellText.OWN_LAB) : now.name();
        link.set(
                switch (now.link()) {
                    case LinkState.Connected connected ->
                        Chip.link(
                                StateKind.OK,
                                connected
                                        .latency()
                                        .map(latency -> words.text(
                                                ShellText.CONNECTED_LATENCY,
                                                name,
                                                words.measures().latency(latency)))
                                        .orElseGet(() -> words.text(ShellText.CONNECTED, name)));
                    case LinkState.Connecting connecting ->
                        connecting.silence().isPresent()
                                ? Chip.link(StateKind.PROBLEM, words.text(ShellText.NO_ANSWER, name))
                                : Chip.link(StateKind.WAITING, words.text(ShellText.CONNECTING, name));
                    case LinkState.Closed closed -> Chip.link(StateKind.OFF, words.text(ShellText.NOT_CONNECTED));
                });
        block.set(now.tip()
                .map(tip -> words.text(ShellText.BLOCK, words.measures().count(tip.height())))
                .orElseGet(() -> words.text(ShellText.NO_BLOCK)));
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
    }
}
