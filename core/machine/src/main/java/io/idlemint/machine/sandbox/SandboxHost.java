package io.idlemint.machine.sandbox;

import io.idlemint.machine.limits.LimitDriver;
import io.idlemint.machine.limits.LimitDrivers;
import io.idlemint.machine.seccomp.Architecture;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What the sandbox needs of a computer.
///
/// @param system the operating system as the JDK names it
/// @param processor the architecture as the JDK names it
/// @param bwrap bubblewrap's program, if it is there
/// @param limits the ways to hold limits, the best first, given a unique name for trying them out
record SandboxHost(String system, String processor, Optional<Path> bwrap, Function<String, List<LimitDriver>> limits) {

    private static final String USUAL_PLACES = "/usr/bin:/usr/local/bin:/bin";

    static SandboxHost thisComputer() {
        return new SandboxHost(
                System.getProperty("os.name", ""),
                System.getProperty("os.arch", ""),
                onPath(),
                LimitDrivers::candidates);
    }

    Optional<Architecture> architecture() {
        return Architecture.of(processor);
    }

    private static Optional<Path> onPath() {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(path, USUAL_PLACES)
                .flatMap(Pattern.compile(File.pathSeparator, Pattern.LITERAL)::splitAsStream)
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "bwrap"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
