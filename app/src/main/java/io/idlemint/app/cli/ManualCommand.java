package io.idlemint.app.cli;

import io.idlemint.app.Version;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Spec;

/// Prints the manual page that packages install, in the format of man(7); made from the commands' own definitions.
@Command(name = "manual", description = "Print the manual page.", mixinStandardHelpOptions = true, hidden = true)
final class ManualCommand implements Callable<Integer> {
    private static final String INTRODUCTION = """
            .SH SYNOPSIS
            .B idlemint
            [\\fICOMMAND\\fR] [\\fIOPTIONS\\fR]
            .SH DESCRIPTION
            Idlemint puts idle hardware to work: it mines JumpHash while nobody rents this computer, leases it in a
            sandbox when somebody does, and lets the same person rent the hardware of others.
            Without a command the desktop application starts.
            Each command explains itself with
            .BR \\-\\-help .
            .SH COMMANDS
            """;
    private static final String END = """
            .SH ENVIRONMENT
            .TP
            .B IDLEMINT_DATA
            The data folder; without it $XDG_DATA_HOME/idlemint or ~/.local/share/idlemint.
            .TP
            .B CREDENTIALS_DIRECTORY
            Where a service finds its credential
            .BR idlemint-password .
            .SH EXIT STATUS
            0 when it was done; 2 for a wrong command line; 1 when it was refused; 69 when something that is needed
            does not answer; other codes are those of the command that ran in a lease.
            """;

    private final Ground ground;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ManualCommand(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Integer call() {
        StringBuilder page = new StringBuilder();
        page.append(".TH IDLEMINT 1 \"\" \"Idlemint ")
                .append(escaped(Version.text()))
                .append("\" \"User Commands\"\n");
        page.append(".SH NAME\nidlemint \\- mine with idle hardware, lease it, and rent that of others\n");
        page.append(INTRODUCTION);
        spec.root().commandLine().getSubcommands().values().stream()
                .distinct()
                .filter(command -> !command.getCommandSpec().usageMessage().hidden())
                .forEach(command -> describe(page, command, ""));
        page.append(END);
        ground.console().line(page.toString().stripTrailing());
        return 0;
    }

    private static void describe(StringBuilder page, CommandLine command, String before) {
        CommandSpec about = command.getCommandSpec();
        String name = before + about.name();
        page.append(".SS ").append(escaped(name));
        about.positionalParameters().stream()
                .map(PositionalParamSpec::paramLabel)
                .forEach(label -> page.append(' ').append(escaped(label)));
        page.append('\n');
        sentences(page, List.of(about.usageMessage().description()));
        Set<OptionSpec> options = new LinkedHashSet<>(about.options());
        options.stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .forEach(option -> {
                    page.append(".TP\n\\fB")
                            .append(escaped(String.join("\\fR, \\fB", option.names())))
                            .append("\\fR");
                    if (option.arity().max() > 0) {
                        page.append(" \\fI")
                                .append(escaped(option.paramLabel()))
                                .append("\\fR");
                    }
                    page.append('\n');
                    sentences(page, List.of(option.description()));
                });
        command.getSubcommands().values().stream().distinct().forEach(below -> describe(page, below, name + " "));
    }

    private static void sentences(StringBuilder page, List<String> lines) {
        lines.forEach(line -> page.append(escaped(line)).append('\n'));
    }

    /// A hyphen that is to be typed, and a line that must not begin a request.
    private static String escaped(String text) {
        String plain = text.replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
