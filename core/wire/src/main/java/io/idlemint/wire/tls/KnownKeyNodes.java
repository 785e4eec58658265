package io.idlemint.wire.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Which key each key node showed at the first contact: a text file, one `host:port hash` a line, readable by its
/// owner only.
///
/// Safe for any thread; one process at a time owns the file. Every change is on the disk before it is reported.
/// File systems that fail are [UncheckedIOException]s.
public final class KnownKeyNodes {
    private static final int MAX_ADDRESS = 300;
    private static final int MAX_FILE_BYTES = 1 << 20;

    private final Path file;
    private final Object lock = new Object();
    private SortedMap<String, SpkiHash> known;

    private KnownKeyNodes(Path file, SortedMap<String, SpkiHash> known) {
        this.file = file;
        this.known = known;
    }

    /// What a contact with a key node means.
    public sealed interface Meeting {
        /// Never met before; this key is remembered from now on. Show its fingerprint.
        record FirstContact(SpkiHash key) implements Meeting {}

        /// The key that was remembered.
        record Known(SpkiHash key) implements Meeting {}

        /// Another key than the remembered one: to be refused, with both shown. What is remembered stays.
        record Changed(SpkiHash expected, SpkiHash actual) implements Meeting {}
    }

    /// Reads the file, if there is one; a line that is not understood, or a file open to other users, is a
    /// [DamagedFileException].
    public static KnownKeyNodes open(Path file) {
        try {
            return new KnownKeyNodes(file, Files.exists(file) ? read(file) : new TreeMap<>());
        } catch (IOException e) {
            throw new UncheckedIOException("The known key nodes in " + file + " cannot be read.", e);
        }
    }

    /// Compares a shown key with the remembered one, and remembers it if the address (`host:port`) was never met.
    public Meeting meet(String address, SpkiHash shown) {
        String name = normal(address);
        synchronized (lock) {
            SpkiHash expected = known.get(name);
            if (expected == null) {
                SortedMap<String, SpkiHash> more = new TreeMap<>(known);
                more.put(name, shown);
                store(more);
                return new Meeting.FirstContact(shown);
            }
            return expected.equals(shown) ? new Meeting.Known(expected) : new Meeting.Changed(expected, shown);
        }
    }

    /// The key remembered for an address.
    public Optional<SpkiHash> expected(String address) {
        String name = normal(address);
        synchronized (lock) {
            return Optional.ofNullable(known.get(name));
        }
    }

    /// All addresses that were met, in their order.
    public List<String> addresses() {
        synchronized (lock) {
            return List.copyOf(known.keySet());
        }
    }

    /// Forgets an address, so that the next contact is a first one; true if it was known.
    public boolean forget(String address) {
        String name = normal(address);
        synchronized (lock) {
            SortedMap<String, SpkiHash> fewer = new TreeMap<>(known);
            boolean was = fewer.remove(name) != null;
            if (was) {
                store(fewer);
            }
            return was;
        }
    }

    /// For connecting to an address: exactly the remembered key, or whatever the first contact shows, which is
    /// then remembered.
    public PeerPin pin(String address) {
        return expected(address)
                .map(PeerPin::exactly)
                .orElseGet(() -> PeerPin.decidedBy(shown -> !(meet(address, shown) instanceof Meeting.Changed)));
    }

    private void store(SortedMap<String, SpkiHash> next) {
        String text = next.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().hex() + "\n")
                .collect(Collectors.joining());
        try {
            OwnerOnlyFile.write(file, text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The known key nodes cannot be stored in " + file + ".", e);
        }
        known = next;
    }

    private static SortedMap<String, SpkiHash> read(Path file) throws IOException {
        OwnerOnlyFile.requireOwnerOnly(file);
        if (Files.size(file) > MAX_FILE_BYTES) {
            throw new DamagedFileException(file, "is longer than " + MAX_FILE_BYTES + " bytes.", null);
        }
        SortedMap<String, SpkiHash> found = new TreeMap<>();
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            String[] parts = lines.get(i).split(" ", -1);
            try {
                if (parts.length != 2 || found.put(normal(parts[0]), SpkiHash.parse(parts[1])) != null) {
                    throw new IllegalArgumentException("It is not one address and its key hash, or it is there twice.");
                }
            } catch (IllegalArgumentException e) {
                throw new DamagedFileException(file, "has a line that is not understood: line " + (i + 1) + ".", e);
            }
        }
        return found;
    }

    private static String normal(String address) {
        String name = address.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > MAX_ADDRESS || name.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
            throw new IllegalArgumentException(
                    "A key node's address is host:port without spaces, 1 to " + MAX_ADDRESS + " characters.");
        }
        return name;
    }
}
