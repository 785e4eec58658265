package io.idlemint.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.app.runtime.settings.PreferencesJson;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.governor.Preset;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Exports and imports what the owner of the running application allows.
@Command(
        name = "preferences",
        description = "Print what the governor is told to keep to, as JSON.",
        mixinStandardHelpOptions = true)
final class PreferencesCommand implements Callable<Integer> {
    private final Ground ground;

    PreferencesCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ground.withRunning(installation -> {
            ground.console().json(PreferencesJson.write(installation.governor().preferences()));
            return 0;
        });
    }

    @Command(
            name = "import",
            description = "Take preferences from a JSON file; what it leaves out stays.",
            mixinStandardHelpOptions = true)
    int read(@Parameters(paramLabel = "FILE") Path file) throws InterruptedException {
        return ground.withRunning(installation -> {
            GovernorDesk governor = installation.governor();
            Path path = ground.resolve(file);
            try {
                JsonNode wanted = Console.json().readTree(Files.readString(path));
                governor.prefer(now -> PreferencesJson.read(wanted, now));
            } catch (JsonProcessingException bad) {
                throw new CommandFailure(CommandFailure.USAGE, path + " is no JSON: " + bad.getOriginalMessage(), bad);
            } catch (IOException missing) {
                throw new UncheckedIOException(path + " cannot be read: " + missing.getMessage(), missing);
            }
            ground.console().line("Done.");
            return 0;
        });
    }

    @Command(
            name = "preset",
            description = "Take the levels and limits of quiet, balanced or full. All else stays.",
            mixinStandardHelpOptions = true)
    int preset(@Parameters(paramLabel = "NAME", description = "${COMPLETION-CANDIDATES}") Preset preset)
            throws InterruptedException {
        return ground.withRunning(installation -> {
            GovernorDesk governor = installation.governor();
            governor.prefer(now -> preset.over(now));
            StatusCommand.print(ground.console(), installation);
            return 0;
        });
    }
}
