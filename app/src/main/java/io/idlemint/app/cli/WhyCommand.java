package io.idlemint.app.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.idlemint.app.runtime.Installation;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.GovernorDesk.Change;
import io.idlemint.node.desk.GovernorDesk.Governed;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Why the devices of the running application do what they do, as sentences.
@Command(name = "why", description = "Tell why this computer works or rests.", mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {
    private final Ground ground;

    @Parameters(
            arity = "0..1",
            paramLabel = "DEVICE",
            description = "cpu, gpu, a part of its name or the beginning of its id. Without it: all.")
    private @Nullable String device;

    @Option(
            names = "--last",
            defaultValue = "10",
            description = "How many decisions, 1 to 500. Default: ${DEFAULT-VALUE}")
    private int last = 10;

    @Option(names = "--language", paramLabel = "TAG", description = "en or zh-CN. Without it: the application's.")
    private @Nullable String language;

    @Option(names = "--json", description = "Print one JSON array, with the readings.")
    private boolean json;

    WhyCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (last < 1 || last > 500) {
            throw new CommandFailure(CommandFailure.USAGE, "--last " + last + " is outside of 1 to 500.");
        }
        return ground.withRunning(installation -> {
            GovernorDesk governor = installation.governor();
            List<Governed> devices = governor.now().get();
            Optional<Bytes32> one = Devices.named(device, devices);
            List<Change> changes = governor.changes(one, last);
            if (json) {
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                changes.forEach(change -> array.add(Facts.of(change)));
                ground.console().json(array);
                return 0;
            }
            GovernorWords words = words(installation);
            devices.stream()
                    .filter(now -> one.isEmpty() || now.device().equals(one.get()))
                    .forEach(now -> ground.console().line(words.now(now)));
            words.profit(governor.profit().get(), governor.preferences().money().minimumProfitMicrosPerHour())
                    .forEach(ground.console()::line);
            ground.console().line(words.earlier());
            changes.forEach(change -> ground.console().line(words.change(change, name(devices, change))));
            return 0;
        });
    }

    private GovernorWords words(Installation installation) {
        return language == null
                ? GovernorWords.of(installation)
                : new GovernorWords(Locale.forLanguageTag(language), ZoneId.systemDefault());
    }

    private static String name(List<Governed> devices, Change change) {
        return devices.stream()
                .filter(device -> device.device().equals(change.device()))
                .map(Governed::name)
                .findFirst()
                .orElseGet(() -> change.device().brief());
    }
}
