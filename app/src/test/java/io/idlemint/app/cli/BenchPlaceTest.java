package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.app.control.ControlSocket;
import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.governor.OwnersWord.Kind;
import io.idlemint.node.mine.BenchDesk;
import io.idlemint.node.mine.BenchDesk.BenchNow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measuring from the command line, beside an application that mines.
class BenchPlaceTest {
    private static final String[] SHORT = {
        "bench", "--engine", "scalar", "--algorithms", "keccak", "--seconds", "1", "--json"
    };
    private static final String[] LONG = {"bench", "--engine", "scalar", "--algorithms", "keccak", "--seconds", "600"};

    @TempDir
    private Path temp = Path.of("unset");

    private record Ran(int exit, String out, String err) {
        JsonNode json() throws IOException {
            return Console.json().readTree(out);
        }

        List<String> fields() throws IOException {
            Iterable<String> names = json()::fieldNames;
            return StreamSupport.stream(names.spliterator(), false).toList();
        }
    }

    /// As another process would: through the socket.
    private Ran run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = new Commands(temp.resolve("data"), Optional.empty()).run(temp, List.of(args), new Console(out, err));
        return new Ran(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// What is done while the installation runs.
    private interface Doing {
        void with(Installation installation) throws IOException;
    }

    private void running(Doing doing) throws IOException {
        InstallationSettings settings =
                InstallationSettings.ownLab().withThreads(1).withLightWallet();
        try (DataFolder folder = DataFolder.take(temp.resolve("data")).orElseThrow();
                Installation installation = Installation.start(folder, settings);
                ControlSocket socket = Commands.listen(folder, installation)) {
            assertTrue(socket != null);
            awaits(installation, Activity.MINING);
            doing.with(installation);
        }
    }

    private static void awaits(Installation installation, Activity activity) {
        Await.until(activity.toString(), () -> installation.mining().now().get().activity() == activity);
    }

    @Test
    void theRunningApplicationMeasuresWhileItsMiningRests() throws IOException {
        Ran alone = run(SHORT);
        assertEquals("", alone.err());
        running(installation -> {
            CompletableFuture<Ran> measured = CompletableFuture.supplyAsync(() -> run(SHORT));
            awaits(installation, Activity.PAUSED);
            Ran ran = measured.join();
            assertEquals(0, ran.exit(), ran.err());
            assertEquals(alone.fields(), ran.fields(), "the facts are the same wherever they are measured");
            assertTrue(ran.err().contains("its mining rested meanwhile"), ran.err());
            awaits(installation, Activity.MINING);
        });
    }

    @Test
    void whatIsInTheWayOfMeasuringRefusesAndEndsIt() throws IOException {
        running(installation -> {
            BenchDesk bench = installation.mine().bench();
            CompletableFuture<Ran> measured = CompletableFuture.supplyAsync(() -> run(LONG));
            Await.until("the beginning", () -> bench.now().get().running().isPresent());
            Ran second = run(SHORT);
            assertEquals(CommandFailure.REFUSED, second.exit());
            assertTrue(second.err().contains("Something is being measured already."), second.err());

            installation.governor().pause(Optional.empty(), Kind.PAUSE, Optional.empty());

            Ran stopped = measured.join();
            assertEquals(CommandFailure.REFUSED, stopped.exit());
            assertTrue(stopped.err().contains("The benchmark stopped."), stopped.err());
            assertTrue(stopped.err().contains("You paused it."), stopped.err());
            assertEquals(
                    new BenchNow(Optional.empty(), Optional.empty(), Optional.empty()),
                    bench.now().get());
            Ran refused = run(SHORT);
            assertEquals(CommandFailure.REFUSED, refused.exit());
            assertTrue(
                    refused.err().contains("You paused it. The benchmark can run when that is over."), refused.err());
        });
    }

    @Test
    void cancellingItInTheWindowEndsTheCommandToo() throws IOException {
        running(installation -> {
            BenchDesk bench = installation.mine().bench();
            CompletableFuture<Ran> measured = CompletableFuture.supplyAsync(() -> run(LONG));
            Await.until("the beginning", () -> bench.now().get().running().isPresent());
            bench.cancel();
            assertEquals(CommandFailure.STOPPED, measured.join().exit());
            awaits(installation, Activity.MINING);
        });
    }
}
