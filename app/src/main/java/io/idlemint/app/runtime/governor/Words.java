package io.idlemint.app.runtime.governor;

import io.idlemint.node.governor.OwnersWord;

/// Where the owner's word is kept.
public interface Words {
    OwnersWord read();

    /// Is on the disk when it returns; else nothing has changed there.
    void write(OwnersWord word);
}
