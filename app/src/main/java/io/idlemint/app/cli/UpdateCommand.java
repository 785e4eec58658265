package io.idlemint.app.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.domain.live.Subscription;
import io.idlemint.i18n.Texts;
import io.idlemint.i18n.UpdateText;
import io.idlemint.node.desk.UpdateDesk;
import io.idlemint.node.desk.UpdateDesk.Handover;
import io.idlemint.node.desk.UpdateDesk.Problem;
import io.idlemint.node.desk.UpdateDesk.Release;
import io.idlemint.node.desk.UpdateDesk.Stage;
import io.idlemint.node.desk.UpdateDesk.UpdateNow;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Looks for new versions, gets and verifies them. Nothing is asked for before a source is named.
@Command(
        name = "update",
        description = "Show what is known about new versions. Off until a source is named.",
        mixinStandardHelpOptions = true)
final class UpdateCommand implements Callable<Integer> {
    private static final int PERCENT = 100;
    private static final int STEP = 5;

    private final Ground ground;

    UpdateCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ground.withUpdates(updates -> {
            print(updates.now().get());
            return 0;
        });
    }

    /// A source, or none.
    static final class Wanted {
        @ArgGroup(exclusive = false)
        private @Nullable Named named;

        @Option(names = "--none", description = "Name none: nothing is asked for any more.")
        private boolean none;
    }

    /// A source.
    static final class Named {
        @Option(names = "--address", required = true, paramLabel = "URL", description = "Where releases are announced.")
        private String address = "";

        @Option(names = "--key", required = true, paramLabel = "KEY", description = "Their Ed25519 public key, Base64.")
        private String key = "";
    }

    @Command(
            name = "source",
            description = "Name where releases are announced and the key that signs them.",
            mixinStandardHelpOptions = true)
    int source(@ArgGroup(multiplicity = "1") Wanted wanted) throws InterruptedException {
        return ground.withUpdates(updates -> {
            Named named = wanted.named;
            if (wanted.none || named == null) {
                updates.forget();
            } else {
                updates.source(named.address, named.key).ifPresent(UpdateCommand::refuse);
            }
            print(updates.now().get());
            return 0;
        });
    }

    @Command(
            name = "daily",
            description = "Look once a day by itself, or only when asked.",
            mixinStandardHelpOptions = true)
    int daily(@Parameters(paramLabel = "on|off", description = "on or off") String wanted) throws InterruptedException {
        if (!wanted.equals("on") && !wanted.equals("off")) {
            throw new CommandFailure(CommandFailure.USAGE, "\"" + wanted + "\" must be on or off.");
        }
        return ground.withUpdates(updates -> {
            updates.daily(wanted.equals("on"));
            print(updates.now().get());
            return 0;
        });
    }

    @Command(name = "check", description = "Look for a newer version now.", mixinStandardHelpOptions = true)
    int check() throws InterruptedException {
        return ground.withUpdates(updates -> {
            checked(updates);
            print(updates.now().get());
            return 0;
        });
    }

    @Command(
            name = "download",
            description = "Get the package of a newer version and verify it; goes on where it ended.",
            mixinStandardHelpOptions = true)
    int download() throws InterruptedException {
        return ground.withUpdates(updates -> {
            checked(updates);
            fetched(updates);
            print(updates.now().get());
            return 0;
        });
    }

    @Command(
            name = "install",
            description = "Get a newer version and hand it to the system's installer.",
            mixinStandardHelpOptions = true)
    int install() throws InterruptedException {
        return ground.withUpdates(updates -> {
            checked(updates);
            fetched(updates);
            if (updates.now().get().stage() != Stage.READY) {
                print(updates.now().get());
                return 0;
            }
            return switch (updates.install()) {
                case Handover.Opened opened -> {
                    ground.console().line("The system's installer has " + opened.file());
                    yield 0;
                }
                case Handover.Manual manual -> {
                    ground.console().say("The package is verified. To install it:");
                    ground.console().line(manual.command());
                    yield 0;
                }
                case Handover.Refused refused -> {
                    refuse(refused.problem());
                    yield CommandFailure.REFUSED;
                }
            };
        });
    }

    private static void checked(UpdateDesk updates) {
        updates.check();
        updates.now().get().problem().ifPresent(UpdateCommand::refuse);
    }

    private void fetched(UpdateDesk updates) {
        if (updates.now().get().stage() != Stage.FOUND) {
            return;
        }
        AtomicLong said = new AtomicLong(-STEP);
        Subscription watched = updates.now().observe(now -> progress(now, said));
        try {
            updates.download();
        } finally {
            watched.close();
        }
        updates.now().get().problem().ifPresent(UpdateCommand::refuse);
    }

    private void progress(UpdateNow now, AtomicLong said) {
        now.found().filter(release -> now.stage() == Stage.DOWNLOADING).ifPresent(release -> {
            long percent = now.gotBytes() * PERCENT / release.file().bytes();
            if (percent >= said.get() + STEP) {
                said.set(percent);
                ground.console().say(percent + " % of " + release.file().bytes() + " bytes");
            }
        });
    }

    private static void refuse(Problem problem) {
        String sentence = Texts.of(Locale.ENGLISH)
                .text(UpdateText.valueOf(problem.why().name()), problem.facts().toArray());
        throw new CommandFailure(CommandFailure.REFUSED, sentence);
    }

    private void print(UpdateNow now) {
        ObjectNode node = Console.json().createObjectNode();
        node.put("stage", now.stage().name()).put("daily", now.daily());
        now.source().ifPresent(source -> node.put("address", source.address()).put("key", source.key()));
        now.checked().ifPresent(at -> node.put("checked", at.toString()));
        now.found().ifPresent(release -> describe(node.putObject("release"), release));
        node.put("gotBytes", now.gotBytes());
        now.problem().ifPresent(problem -> node.put("problem", problem.why().name()));
        ground.console().json(node);
    }

    private static void describe(ObjectNode node, Release release) {
        node.put("version", release.version());
        node.put("published", release.published().toString());
        node.put("expires", release.expires().toString());
        ObjectNode notes = node.putObject("notes");
        release.notes().forEach(notes::put);
        node.put("package", release.file().name()).put("bytes", release.file().bytes());
        node.put("sha256", release.file().sha256());
    }
}
