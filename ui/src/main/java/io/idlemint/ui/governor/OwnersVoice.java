package io.idlemint.ui.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.ui.bridge.UiBridge;
import io.idlemint.ui.wording.GovernorWording;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Tells the governor what the owner wants, of one device or of all, and asks it why. Only on the screen's thread.
public final class OwnersVoice {
    /// For how long a device mines all the same.
    private static final Duration ANYWAY = Duration.ofHours(1);

    private static final int NEWEST = 30;

    private final GovernorDesk governor;
    private final UiBridge bridge;
    private final Wording words;
    private final GovernorWording sentences;

    public OwnersVoice(GovernorDesk governor, UiBridge bridge, Wording words) {
        this.governor = governor;
        this.bridge = bridge;
        this.words = words;
        this.sentences = new GovernorWording(words);
    }

    /// A decision of the past in words.
    ///
    /// @param readings what the senses told; empty if nothing
    public record WhyRow(String time, String sentence, String readings) {}

    /// Pauses.
    ///
    /// @param device empty for all
    public void pause(Optional<Bytes32> device, PauseChoice choice) {
        bridge.tell(() -> governor.pause(device, choice.kind(), choice.time()));
    }

    /// Ends pauses, and mining against the rules.
    ///
    /// @param device empty for all
    public void resume(Optional<Bytes32> device) {
        bridge.tell(() -> governor.resume(device));
    }

    /// Mines for an hour although something speaks against it.
    ///
    /// @param device empty for all
    public void mineAnyway(Optional<Bytes32> device) {
        bridge.tell(() -> governor.mineAnyway(device, ANYWAY));
    }

    /// Asks for the last decisions, the newest first.
    public void why(Bytes32 device, Consumer<List<WhyRow>> answer, Consumer<? super RuntimeException> failed) {
        bridge.ask(
                () -> governor.changes(Optional.of(device), NEWEST).stream()
                        .map(this::row)
                        .toList(),
                answer,
                failed);
    }

    private WhyRow row(Change change) {
        return new WhyRow(words.moment(change.at()), sentences.change(change), sentences.readings(change.readings()));
    }

    Wording words() {
        return words;
    }
}
