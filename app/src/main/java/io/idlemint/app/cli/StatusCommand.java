package io.idlemint.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.Installation;
import io.idlemint.node.desk.GovernorDesk;
import io.idlemint.node.desk.GovernorDesk.Governed;
import io.idlemint.node.governor.Decision;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// What each device of the running application may do now.
@Command(
        name = "status",
        description = "Show what each device may do now, and what the senses tell.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Ground ground;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    StatusCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ground.withRunning(installation -> {
            GovernorDesk governor = installation.governor();
            if (json) {
                ground.console().json(json(governor));
            } else {
                print(ground.console(), installation);
            }
            return 0;
        });
    }

    /// One line a device, in the language of the application.
    static void print(Console console, Installation installation) {
        List<Governed> devices = installation.governor().now().get();
        if (devices.isEmpty()) {
            console.line("This computer is not shared.");
        }
        GovernorWords words = GovernorWords.of(installation);
        devices.forEach(device -> console.line(words.now(device)));
    }

    private static ObjectNode json(GovernorDesk governor) {
        ObjectNode root = JSON.objectNode();
        ArrayNode devices = root.putArray("devices");
        governor.now().get().forEach(device -> devices.add(device(device)));
        ArrayNode pauses = root.putArray("pauses");
        governor.word().all().ifPresent(pause -> pauses.add(((ObjectNode) Facts.of(pause)).putNull("device")));
        governor.word()
                .devices()
                .forEach((device, pause) -> pauses.add(((ObjectNode) Facts.of(pause)).put("device", device.hex())));
        governor.word()
                .anyway()
                .forEach((device, anyway) -> pauses.add(
                        ((ObjectNode) Facts.of(anyway)).put("kind", "ANYWAY").put("device", device.hex())));
        root.set("profit", Facts.of(governor.profit().get()));
        root.set("readings", readings(governor));
        return root;
    }

    private static ObjectNode device(Governed device) {
        Decision decision = device.decision();
        ObjectNode node = JSON.objectNode()
                .put("device", device.device().hex())
                .put("kind", device.kind().name())
                .put("name", device.name())
                .put("mayMine", decision.mayMine())
                .put("mayLease", decision.mayLease())
                .put("level", decision.level().name())
                .put("reason", decision.reason().name())
                .put("remedy", decision.remedy().name())
                .put("since", decision.since().toString());
        node.set("until", Facts.of(decision.until()));
        node.set("measured", Facts.of(decision.cause().measured()));
        node.set("limit", Facts.of(decision.cause().limit()));
        node.put("detail", decision.cause().detail()).put("givesNotice", decision.giveNotice());
        return node;
    }

    private static JsonNode readings(GovernorDesk governor) {
        ObjectNode node = (ObjectNode) Facts.of(governor.readings());
        ObjectNode devices = JSON.objectNode();
        governor.readings().devices().forEach((device, own) -> devices.set(device.hex(), Facts.of(own)));
        node.set("devices", devices);
        return node;
    }
}
