package io.idlemint.ui.shell;

import io.idlemint.domain.live.Subscription;
import io.idlemint.domain.network.LinkState;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.i18n.ShellText;
import io.idlemint.node.desk.MiningDesk;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.NetworkDesk;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.desk.WalletDesk;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.wording.Wording;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the frame of the window shows on every screen. Only on the screen's thread.
public final class ShellViewModel implements AutoCloseable {
    private final MiningDesk mining;
    private final UiBridge bridge;
    private final Wording words;
    private final ReadOnlyObjectWrapper<Chip> sharing;
    private final ReadOnlyStringWrapper balance = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Chip> link = new ReadOnlyObjectWrapper<>(Chip.NOTHING);
    private final ReadOnlyStringWrapper block = new ReadOnlyStringWrapper("");
    private final List<Subscription> shown;

    /// A state with its sentence.
    ///
    /// @param pausable whether there is something to pause
    record Chip(StateKind kind, String text, boolean pausable) {
        static final Chip NOTHING = new Chip(StateKind.OFF, "", false);
    }

    public ShellViewModel(MiningDesk mining, WalletDesk wallet, NetworkDesk network, UiBridge bridge, Wording words) {
        this.mining = mining;
        this.bridge = bridge;
        this.words = words;
        sharing = new ReadOnlyObjectWrapper<>(chip(mining.now().get().activity()));
        shown = List.of(
                bridge.show(mining.now(), now -> sharing.set(chip(now.activity()))),
                bridge.show(
                        wallet.now(),
                        now -> balance.set(now.balance()
                                .map(Balance::total)
                                .map(total -> words.amounts().balance(total.nanos()))
                                .orElse(""))),
                bridge.show(network.now(), this::show));
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

    ReadOnlyStringProperty block() {
        return block.getReadOnlyProperty();
    }

    /// Pauses what runs, resumes what is paused.
    void toggle() {
        if (sharing.get().pausable()) {
            bridge.tell(mining::pause);
        } else {
            bridge.tell(mining::resume);
        }
    }

    private Chip chip(Activity activity) {
        return switch (activity) {
            case MINING -> new Chip(StateKind.MINING, words.text(ShellText.SHARING_MINING), true);
            case LEASED -> new Chip(StateKind.LEASED, words.text(ShellText.SHARING_LEASED), true);
            case PAUSED -> new Chip(StateKind.PAUSED, words.text(ShellText.SHARING_PAUSED), false);
            case CONNECTING -> new Chip(StateKind.WAITING, words.text(ShellText.SHARING_CONNECTING), true);
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
                        new Chip(StateKind.PROBLEM, words.text(ShellText.NO_ANSWER, name), false);
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
