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
    /// @param pausable whether there is something to pause
    record Chip(StateKind kind, String text, boolean pausable) {
        static final Chip NOTHING = new Chip(StateKind.OFF, "", false);
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
        pause.set(pc.paused().map(this::paused).orElse(""));
        measured(desk.readings().devices().values());
    }

    private String paused(Decision decision) {
        String state = governor.state(decision);
        return desk.isWordStored() ? state : words.text(ShellText.PAUSE_NOT_STORED, state);
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

    /// Ends the owner's pause, or begins one.
    void toggle() {
        if (pc.paused().isPresent()) {
            voice.resume(Optional.empty());
        } else {
            voice.pause(Optional.empty(), PauseChoice.OPEN);
        }
    }

    private Chip chip() {
        Optional<Decision> stopped = pc.stopped().filter(decision -> activity != Activity.NO_WALLET);
        boolean pausable = pc.paused().isEmpty();
        if (stopped.isPresent()) {
            return new Chip(StoppedKind.of(stopped.get().reason()), governor.state(stopped.get()), pausable);
        }
        Optional<Decision> anyway = pc.main().filter(decision -> decision.reason() == Reason.ANYWAY);
        return switch (activity) {
            case MINING ->
                new Chip(
                        StateKind.MINING,
                        anyway.map(governor::state).orElseGet(() -> words.text(ShellText.SHARING_MINING)),
                        pausable);
            case LEASED -> new Chip(StateKind.LEASED, words.text(ShellText.SHARING_LEASED), pausable);
            case PAUSED -> new Chip(StateKind.PAUSED, words.text(ShellText.SHARING_PAUSED), pausable);
            case CONNECTING -> new Chip(StateKind.WAITING, words.text(ShellText.SHARING_CONNECTING), pausable);
            case NO_WALLET -> new Chip(StateKind.OFF, words.text(ShellText.SHARING_NO_WALLET), false);
        };
    }

    private void show(NetworkNow now) {
        String name = now.embedded() ? words.text(ShellText.OWN_LAB) : now.name();
        link.set(
                switch (now.link()) {
                    case LinkState.Connected connected ->
                        new Chip(
                                StateKind.OK,
                                connected
                                        .latency()
                                        .map(latency -> words.text(
                                                ShellText.CONNECTED_LATENCY,
                                                name,
                                                words.measures().latency(latency)))
                                        .orElseGet(() -> words.text(ShellText.CONNECTED, name)),
                                false);
                    case LinkState.Connecting connecting ->
                        connecting.silence().isPresent()
                                ? new Chip(StateKind.PROBLEM, words.text(ShellText.NO_ANSWER, name), false)
                                : new Chip(StateKind.WAITING, words.text(ShellText.CONNECTING, name), false);
                    case LinkState.Closed closed -> new Chip(StateKind.OFF, words.text(ShellText.NOT_CONNECTED), false);
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
