package io.idlemint.app;

import io.idlemint.app.cli.Commands;
import io.idlemint.app.cli.Console;
import io.idlemint.app.cli.TerminalOutput;
import io.idlemint.app.logs.JavaLogging;
import io.idlemint.app.runtime.files.DataFolder;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Starts Idlemint: the desktop application without arguments, else a command.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        JavaLogging.lead();
        Console console = new Console(
                TerminalOutput.over(new FileOutputStream(FileDescriptor.out)),
                TerminalOutput.over(new FileOutputStream(FileDescriptor.err)));
        Path dataFolder = dataFolder();
        System.exit(
                Desktop.isStart(args)
                        ? Desktop.start(dataFolder, Stream.of(args).findFirst(), console)
                        : new Commands(dataFolder, Optional.empty())
                                .run(Path.of("").toAbsolutePath(), List.of(args), console));
    }

    /// The folder named by `IDLEMINT_DATA`, or the usual one of this system.
    private static Path dataFolder() {
        Map<String, String> environment = System.getenv();
        String named = environment.get("IDLEMINT_DATA");
        return named != null && !named.isBlank()
                ? Path.of(named).toAbsolutePath()
                : DataFolder.usual(
                        environment,
                        Map.of(
                                "os.name", System.getProperty("os.name", ""),
                                "user.home", System.getProperty("user.home", ".")));
    }
}
