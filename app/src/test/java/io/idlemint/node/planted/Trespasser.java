package io.idlemint.node.planted;

import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import java.io.FileDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import javafx.application.Platform;

/// What no class of the node module may do, in one place. Nothing runs it: the architecture rules look at its bytes.
public final class Trespasser {
    private static long calls;

    private Trespasser() {}

    static Database database(Path folder) {
        Path file = folder.resolve("stolen.db");
        if (Files.exists(file)) {
            System.err.println("opened again");
        }
        return Database.open(file, Schema.PARTICIPANT);
    }

    static LongSupplier clock() {
        calls++;
        return System::nanoTime;
    }

    static long calls() {
        return calls;
    }

    static InstantSource wall() {
        return InstantSource.system();
    }

    static boolean post(Runnable work) {
        Platform.runLater(work);
        return FileDescriptor.out.valid();
    }
}
