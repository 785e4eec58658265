package io.idlemint.app.planted;

import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import java.nio.file.Path;

/// A second place in app that makes objects of other modules, which only `io.idlemint.app.runtime` may.
public final class SecondRoot {
    private SecondRoot() {}

    static Database books(Path file) {
        return Database.open(file, Schema.PARTICIPANT);
    }
}
