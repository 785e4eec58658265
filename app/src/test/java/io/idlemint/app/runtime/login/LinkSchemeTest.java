package io.idlemint.app.runtime.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkSchemeTest {
    private static final String KEY = "Software\\Classes\\idlemint";

    private final FakeRegistry registry = new FakeRegistry();

    private void register(String launcher) {
        LinkScheme.register(Map.of("os.name", "Windows 11", "jpackage.app-path", launcher), () -> registry);
    }

    @Test
    void windowsIsToldOnceAndAgainWhenTheProgramHasMoved() {
        register("C:\\Programs\\Idlemint\\Idlemint.exe");
        Map<String, String> first = Map.of(
                KEY + "|", "URL:Idlemint",
                KEY + "|URL Protocol", "",
                KEY + "\\DefaultIcon|", "\"C:\\Programs\\Idlemint\\Idlemint.exe\",0",
                KEY + "\\shell\\open\\command|", "\"C:\\Programs\\Idlemint\\Idlemint.exe\" \"%1\"");
        assertEquals(first, registry.texts);
        int written = registry.written;
        register("C:\\Programs\\Idlemint\\Idlemint.exe");
        assertEquals(written, registry.written, "what is there is not written again");
        register("D:\\Idlemint.exe");
        assertEquals("\"D:\\Idlemint.exe\" \"%1\"", registry.texts.get(KEY + "\\shell\\open\\command|"));
    }

    @Test
    void aRegistryThatRefusesIsLeftAlone() {
        registry.refusing = true;
        register("C:\\Idlemint.exe");
        assertEquals(Map.of(), registry.texts);
    }

    @ParameterizedTest
    @CsvSource({"Linux, /opt/idlemint/bin/idlemint", "Mac OS X, /Applications/Idlemint", "Windows 11, ''"})
    void elsewhereOrWithoutALauncherNothingIsTold(String os, String launcher) {
        LinkScheme.register(Map.of("os.name", os, "jpackage.app-path", launcher), () -> registry);
        assertEquals(Map.of(), registry.texts);
    }
}
