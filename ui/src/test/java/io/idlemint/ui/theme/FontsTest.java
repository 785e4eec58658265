package io.idlemint.ui.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// In a process of its own, because fonts stay known to JavaFX.
final class FontsTest {
    /// Loads the fonts twice, and says which families are there then and which files are in the temporary folder.
    static final class Probe {
        private Probe() {}

        public static void main(String[] arguments) throws IOException {
            Fonts.load(Path.of(arguments[0]));
            Fonts.load(Path.of(arguments[0]));
            Stream.of("Idlemint Inter Medium", "JetBrains Mono", "FeatherIcons", "Material Design Icons")
                    .map(family -> Font.font(family, 14).getFamily())
                    .forEach(System.out::println);
            try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
                left.filter(file -> file.toString().contains("JXF")).forEach(System.out::println);
            }
        }
    }

    private static final String FAMILIES = """
            Idlemint Inter Medium
            JetBrains Mono
            FeatherIcons
            Material Design Icons
            """;

    @TempDir
    private Path home;

    private String run(Path fonts) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(home.resolve("tmp"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Dglass.platform=Headless",
                "-Dprism.order=sw",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Probe.class.getName(),
                fonts.toString()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream said = process.getInputStream()) {
            String output = new String(said.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(process.waitFor(60, TimeUnit.SECONDS), "it did not end");
            assertEquals(0, process.exitValue(), output);
            return output.replace(System.lineSeparator(), "\n");
        }
    }

    @Test
    void theyAreReadWhereTheyAreLaid() throws IOException, InterruptedException {
        Path folder =
                Files.createDirectories(home.resolve("a folder, with blanks")).resolve("fonts");
        String said = run(folder);
        assertEquals(FAMILIES, said);
        try (Stream<Path> laid = Files.list(folder)) {
            assertEquals(6, laid.count());
        }
    }

    @Test
    void whereTheyCannotBeLaidTheyAreKnownAllTheSame() throws IOException, InterruptedException {
        String said = run(home.resolve("nowhere").resolve("fonts"));
        assertTrue(said.startsWith(FAMILIES), said);
        assertEquals(6, said.lines().filter(line -> line.contains("JXF")).count(), said);
    }
}
