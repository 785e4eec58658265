package io.idlemint.app.cli;

import io.idlemint.app.runtime.ChainAudit;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.domain.network.ChainTip;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Shows the Jump chain, and verifies it from the genesis block on.
@Command(name = "chain", description = "Show or verify the Jump chain.", mixinStandardHelpOptions = true)
final class ChainCommand implements Callable<Integer> {
    private final Ground ground;

    @Mixin
    private final JoinOption join = new JoinOption();

    @Option(names = "--verify", description = "Verify every block from the genesis block on.")
    private boolean verify;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    ChainCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() throws InterruptedException {
        return ground.withInstallation(join.apply(InstallationSettings.ownLab().sharing(false)), installation -> {
            ChainTip tip = installation.keyNode().tip();
            var object = Console.json().createObjectNode();
            object.set("tip", Facts.of(tip));
            boolean good = true;
            String verdict = "not verified";
            if (verify) {
                ChainAudit audit = ChainAudit.of(installation.keyNode());
                good = audit.valid();
                verdict = audit.sentence();
                object.put("verified", good).put("verdict", verdict);
                audit.fault()
                        .ifPresent(fault -> object.putObject("fault")
                                .put("height", fault.height())
                                .put("rule", fault.rule().name())
                                .put("found", fault.found())
                                .put("asked", fault.asked()));
            }
            if (json) {
                ground.console().json(object);
            } else {
                ground.console().line(String.format(Locale.ROOT, "Height    %d", tip.height()));
                ground.console()
                        .line(String.format(
                                Locale.ROOT, "Block     %s", tip.hash().hex()));
                ground.console().line(String.format(Locale.ROOT, "Time      %s", tip.time()));
                ground.console().line(String.format(Locale.ROOT, "Verified  %s", verdict));
            }
            return good ? 0 : CommandFailure.REFUSED;
        });
    }
}
