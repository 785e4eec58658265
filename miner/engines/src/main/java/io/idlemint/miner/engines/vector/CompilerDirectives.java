package io.idlemint.miner.engines.vector;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/// Asks the virtual machine to leave this package's code to its optimising compiler alone. The quick compiler
/// gains nothing on vectors, and it fails on many of these methods in a way that can keep them for good in code
/// that is fifty times too slow: once it has compiled one without a profile, it cannot compile it again with one,
/// and no further step is taken.
final class CompilerDirectives {
    static final String DIRECTIVES = """
            [{ match: "io/idlemint/miner/engines/vector/*.*", c1: { Exclude: true } }]
            """;
    private static final Optional<String> OBSTACLE = add();

    private CompilerDirectives() {}

    /// Makes sure that the directives are in force. Returns why they could not be added, if so; then everything
    /// works, but may be slow.
    static Optional<String> ensure() {
        return OBSTACLE;
    }

    private static Optional<String> add() {
        try {
            Path file = Files.createTempFile("idlemint-vector", ".json");
            try {
                Files.writeString(file, DIRECTIVES);
                return add(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException refused) {
            return obstacle(refused.getMessage());
        }
    }

    /// Adds those of a file. The command is one line, so the path stands in quotes: folders of people have blanks. The
    /// virtual machine only says so if it does not find the file.
    static Optional<String> add(Path file) {
        try {
            Object answer = ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "compilerDirectivesAdd",
                            new Object[] {new String[] {'"' + file.toString() + '"'}},
                            new String[] {String[].class.getName()});
            String said = String.valueOf(answer).strip();
            return said.endsWith("added") ? Optional.empty() : obstacle(said);
        } catch (JMException | JMRuntimeException refused) {
            return obstacle(refused.getMessage());
        }
    }

    private static Optional<String> obstacle(@Nullable String why) {
        return Optional.of("The compiler's directives could not be changed: " + why);
    }
}
