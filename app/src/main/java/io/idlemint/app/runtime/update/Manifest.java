package io.idlemint.app.runtime.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.node.desk.UpdateDesk.Why;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// What is announced: a version and its packages. Signed as the bytes of [#bytes].
///
/// @param sequence grows with each announcement; an older one is not believed any more
/// @param version major.minor.patch
/// @param notes what is new, by language tag
/// @param nextKey a key that may sign the next announcement instead of this one's
record Manifest(
        long sequence,
        String version,
        Instant published,
        Instant expires,
        Map<String, String> notes,
        List<Entry> packages,
        Optional<ReleaseKey> nextKey) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PRODUCT = "idlemint";
    private static final int FORMAT = 1;
    private static final int MAX_PACKAGES = 64;
    private static final int MAX_NOTES = 20_000;
    private static final long MAX_PACKAGE_BYTES = 4L << 30;
    private static final Pattern VERSION = Pattern.compile("\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+~-]{0,127}");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /// One package.
    ///
    /// @param system linux, windows or macos
    /// @param arch amd64 or aarch64
    /// @param kind deb, rpm, tar.gz, AppImage, msi or dmg
    /// @param address absolute, or relative to the manifest's own
    /// @param sha256 64 lower-case hexadecimal digits
    record Entry(String system, String arch, String kind, String name, String address, long bytes, String sha256) {
        Entry {
            require(NAME.matcher(name).matches(), "packages.name \"" + name + "\"");
            require(bytes > 0 && bytes <= MAX_PACKAGE_BYTES, "packages.bytes " + bytes);
            require(HASH.matcher(sha256).matches(), "packages.sha256 \"" + sha256 + "\"");
        }
    }

    Manifest {
        notes = Map.copyOf(new TreeMap<>(notes));
        packages = List.copyOf(packages);
        require(sequence > 0, "sequence " + sequence);
        require(VERSION.matcher(version).matches(), "version \"" + version + "\"");
        require(expires.isAfter(published), "expires " + expires);
        require(packages.size() <= MAX_PACKAGES, "packages: " + packages.size());
        require(notes.values().stream().mapToInt(String::length).sum() <= MAX_NOTES, "notes: too long");
    }

    /// Reads what was signed.
    ///
    /// @throws UpdateException if a field is missing or out of its limits
    static Manifest read(byte[] signed) {
        try {
            JsonNode root = JSON.readTree(signed);
            require(root.path("format").asInt() == FORMAT, "format " + root.path("format"));
            require(root.path("product").asText().equals(PRODUCT), "product " + root.path("product"));
            Map<String, String> notes = new TreeMap<>();
            root.path("notes")
                    .properties()
                    .forEach(note -> notes.put(note.getKey(), note.getValue().asText()));
            return new Manifest(
                    number(root, "sequence"),
                    text(root, "version"),
                    Instant.parse(text(root, "published")),
                    Instant.parse(text(root, "expires")),
                    notes,
                    root.path("packages").valueStream().map(Manifest::entry).toList(),
                    root.hasNonNull("nextKey") ? Optional.of(ReleaseKey.of(text(root, "nextKey"))) : Optional.empty());
        } catch (IOException | DateTimeParseException | IllegalArgumentException bad) {
            throw new UpdateException(Why.MANIFEST_MALFORMED, String.valueOf(bad.getMessage()));
        }
    }

    private static Entry entry(JsonNode node) {
        return new Entry(
                text(node, "system"),
                text(node, "arch"),
                text(node, "kind"),
                text(node, "name"),
                text(node, "address"),
                number(node, "bytes"),
                text(node, "sha256"));
    }

    private static String text(JsonNode node, String field) {
        require(node.path(field).isTextual(), field + " is missing");
        return node.path(field).asText();
    }

    private static long number(JsonNode node, String field) {
        require(node.path(field).isIntegralNumber() && node.path(field).canConvertToLong(), field + " is missing");
        return node.path(field).asLong();
    }

    private static void require(boolean right, String what) {
        if (!right) {
            throw new UpdateException(Why.MANIFEST_MALFORMED, what);
        }
    }

    /// The bytes to be signed: UTF-8 of a JSON object.
    byte[] bytes() {
        ObjectNode root = JSON.createObjectNode();
        root.put("format", FORMAT)
                .put("product", PRODUCT)
                .put("sequence", sequence)
                .put("version", version);
        root.put("published", published.toString()).put("expires", expires.toString());
        ObjectNode words = root.putObject("notes");
        new TreeMap<>(notes).forEach(words::put);
        ArrayNode all = root.putArray("packages");
        for (Entry one : packages) {
            ObjectNode node = all.addObject().put("system", one.system()).put("arch", one.arch());
            node.put("kind", one.kind()).put("name", one.name()).put("address", one.address());
            node.put("bytes", one.bytes()).put("sha256", one.sha256());
        }
        nextKey.ifPresent(key -> root.put("nextKey", key.text()));
        try {
            return JSON.writeValueAsString(root).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
