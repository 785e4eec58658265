package io.idlemint.app.runtime.governor;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.governor.OwnersWord;
import io.idlemint.node.governor.OwnersWord.Anyway;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The owner's word in the books, and beside it a person's who has just asked for mining: that one is not kept, and a
/// pause goes before it. Safe for use by several threads.
///
/// @param devices those that were asked for
/// @param asked since when and until when they mine
public record AskedWords(Words books, List<Bytes32> devices, Anyway asked) implements Words {
    public AskedWords {
        devices = List.copyOf(devices);
    }

    @Override
    public OwnersWord read() {
        OwnersWord word = books.read();
        Map<Bytes32, Anyway> anyway = new HashMap<>(word.anyway());
        devices.forEach(device -> anyway.put(device, asked));
        return new OwnersWord(word.all(), word.devices(), anyway);
    }

    @Override
    public void write(OwnersWord word) {
        Map<Bytes32, Anyway> kept = new HashMap<>(word.anyway());
        kept.values().removeIf(asked::equals);
        books.write(new OwnersWord(word.all(), word.devices(), kept));
    }
}
