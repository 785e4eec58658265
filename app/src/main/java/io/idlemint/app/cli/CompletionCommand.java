package io.idlemint.app.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Prints the completion script that packages install; made from the commands' own definitions.
@Command(
        name = "completion",
        description = "Print a completion script for bash and zsh.",
        mixinStandardHelpOptions = true,
        hidden = true)
final class CompletionCommand implements Callable<Integer> {
    private final Ground ground;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() {
        ground.console().line(AutoComplete.bash("idlemint", spec.root().commandLine()));
        return 0;
    }
}
