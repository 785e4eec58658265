package io.idlemint.app.runtime.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.OwnersWord.Anyway;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.governor.OwnersWord.Pause;
import io.idlemint.storage.participant.PauseStore;
import io.idlemint.storage.participant.PauseStore.StoredPause;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The owner's word in the books. Safe for use by several threads.
///
/// @param store where it is kept
public record WordBook(PauseStore store) implements Words {
    private static final String ANYWAY = "ANYWAY";

    @Override
    public OwnersWord read() {
        Optional<Pause> all = Optional.empty();
        Map<Bytes32, Pause> devices = new HashMap<>();
        Map<Bytes32, Anyway> anyway = new HashMap<>();
        for (StoredPause stored : store.all()) {
            if (stored.kind().equals(ANYWAY)) {
                anyway.put(
                        stored.device().orElseThrow(),
                        new Anyway(stored.since(), stored.until().orElseThrow()));
                continue;
            }
            Pause pause = new Pause(Kind.valueOf(stored.kind()), stored.since(), stored.until());
            if (stored.device().isPresent()) {
                devices.put(stored.device().get(), pause);
            } else {
                all = Optional.of(pause);
            }
        }
        return new OwnersWord(all, devices, anyway);
    }

    @Override
    public void write(OwnersWord word) {
        List<StoredPause> pauses = new ArrayList<>();
        word.all().ifPresent(pause -> pauses.add(stored(Optional.empty(), pause)));
        word.devices().forEach((device, pause) -> pauses.add(stored(Optional.of(device), pause)));
        word.anyway()
                .forEach((device, anyway) -> pauses.add(
                        new StoredPause(Optional.of(device), ANYWAY, anyway.since(), Optional.of(anyway.until()))));
        store.replace(pauses);
    }

    private static StoredPause stored(Optional<Bytes32> device, Pause pause) {
        return new StoredPause(device, pause.kind().name(), pause.since(), pause.until());
    }
}
