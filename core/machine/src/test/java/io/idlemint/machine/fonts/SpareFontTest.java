package io.idlemint.machine.fonts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The font in a process whose system has no fonts at all: fontconfig reads its list of folders once in a process.
class SpareFontTest {
    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    private Path temp = Path.of("unset");

    @Test
    void aSystemWithoutChineseIsLentItAndOneWithItIsNot() throws IOException, InterruptedException {
        assumeTrue(FontConfig.ofThisSystem().isPresent(), "SKIPPED: no fontconfig here");
        Path font = temp.resolve("spare.otf");
        assertEquals("none, lent, covered, not lent again", told(font));
        assertTrue(Files.size(font) > 1_000_000, "the font is laid");
        Files.writeString(font, "cut");
        assertEquals("none, lent, covered, not lent again", told(font), "what is laid there is made whole again");
    }

    private String told(Path font) throws IOException, InterruptedException {
        Path none = Files.createDirectories(temp.resolve("fonts"));
        Path settings = Files.writeString(
                temp.resolve("fonts.conf"),
                "<fontconfig><dir>" + none + "</dir><cachedir>" + temp.resolve("cache") + "</cachedir></fontconfig>");
        Path said = temp.resolve("said.txt");
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Lending.class.getName(),
                font.toString());
        child.environment().put("FONTCONFIG_FILE", settings.toString());
        Process process =
                child.redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS));
        String all = Files.readString(said, StandardCharsets.UTF_8).strip();
        assertEquals(0, process.exitValue(), all);
        return all.substring(all.lastIndexOf('\n') + 1);
    }
}
