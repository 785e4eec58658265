package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.node.desk.MiningDesk.Activity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;

/// Commands as another process gives them to an installation that runs.
abstract class ThroughTheSocket {
    @TempDir
    Path temp = Path.of("unset");

    /// What a command said.
    record Ran(int exit, String out, String err) {
        JsonNode json() throws IOException {
            return Console.json().readTree(out);
        }

        List<String> fields() throws IOException {
            Iterable<String> names = json()::fieldNames;
            return StreamSupport.stream(names.spliterator(), false).toList();
        }
    }

    /// What is done while the installation runs.
    interface Doing {
        void with(Installation installation) throws IOException;
    }

    final Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Commands(temp.resolve("data"), Optional.empty()).run(temp, List.of(args), new Console(out, err));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    final void running(InstallationSettings settings, Doing doing) throws IOException {
        try (DataFolder folder = DataFolder.take(temp.resolve("data")).orElseThrow();
                Installation installation = Installation.start(folder, settings);
                ControlSocket socket = Commands.listen(folder, installation)) {
            assertTrue(Files.exists(temp.resolve("data").resolve(ControlSocket.NAME)), socket::toString);
            doing.with(installation);
        }
    }

    static void awaits(Installation installation, Activity activity) {
        Await.until(activity.toString(), () -> installation.mining().now().get().activity() == activity);
    }
}
