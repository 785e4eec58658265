package io.idlemint.app.runtime.login;

import io.idlemint.machine.registry.UserRegistry;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has Windows open links that begin with `idlemint:` with this installation. The packages of Linux say so themselves.
public final class LinkScheme {
    private static final Logger LOG = LoggerFactory.getLogger(LinkScheme.class);
    private static final String KEY = "Software\\Classes\\idlemint";

    private LinkScheme() {}

    /// Tells Windows, unless it knows already; without a launcher, and on other systems, nothing is told.
    ///
    /// @param system the properties `os.name` and, set by the launchers, `jpackage.app-path`
    /// @param registry is asked for on Windows only
    public static void register(Map<String, String> system, Supplier<UserRegistry> registry) {
        if (system.getOrDefault("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")) {
            Launcher.lasting(Map.of(), system).ifPresent(launcher -> register(launcher, registry.get()));
        }
    }

    private static void register(String launcher, UserRegistry registry) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put(KEY + "\\shell\\open\\command", "\"" + launcher + "\" \"%1\"");
        wanted.put(KEY + "\\DefaultIcon", "\"" + launcher + "\",0");
        wanted.put(KEY, "URL:Idlemint");
        try {
            for (Map.Entry<String, String> one : wanted.entrySet()) {
                put(registry, one.getKey(), "", one.getValue());
            }
            // With this value, which is last, the key becomes a scheme.
            put(registry, KEY, "URL Protocol", "");
        } catch (IOException refused) {
            LOG.warn("links are not opened by Idlemint", refused);
        }
    }

    private static void put(UserRegistry registry, String key, String name, String text) throws IOException {
        if (!registry.get(key, name).filter(text::equals).isPresent()) {
            registry.set(key, name, text);
        }
    }
}
