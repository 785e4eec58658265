package io.idlemint.app.runtime.login;

import io.idlemint.machine.registry.UserRegistry;
import java.io.IOException;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// A registry in memory: `key|name` to text.
final class FakeRegistry implements UserRegistry {
    final SortedMap<String, String> texts = new TreeMap<>();
    boolean refusing;
    int written;

    private void check(String key) throws IOException {
        if (refusing) {
            throw new IOException("access is denied: " + key);
        }
    }

    @Override
    public Optional<String> get(String key, String name) throws IOException {
        check(key);
        return Optional.ofNullable(texts.get(key + "|" + name));
    }

    @Override
    public void set(String key, String name, String text) throws IOException {
        check(key);
        written++;
        texts.put(key + "|" + name, text);
    }

    @Override
    public void remove(String key, String name) throws IOException {
        check(key);
        texts.remove(key + "|" + name);
    }
}
