package io.idlemint.app.runtime.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.app.runtime.files.WholeFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What is remembered about updates between starts, as JSON in a file. For use by one thread at a time.
record UpdateFile(Path path) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param address where announcements are; empty while no source is named
    /// @param named the key that the owner named, as it was typed; the one in [Trust] may be a later one
    record Kept(boolean daily, Optional<URI> address, Optional<ReleaseKey> named, Optional<Trust> trust) {
        static final Kept NOTHING = new Kept(false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What a file said.
    ///
    /// @param aside where a file is kept that could not be understood; nothing is known then, and updates are off
    record Read(Kept kept, Optional<Path> aside) {}

    /// @param shelf where a file goes that cannot be understood
    Read read(Shelf shelf) {
        if (!Files.exists(path)) {
            return new Read(Kept.NOTHING, Optional.empty());
        }
        try {
            return new Read(kept(JSON.readTree(Files.readAllBytes(path))), Optional.empty());
        } catch (IOException | IllegalArgumentException bad) {
            return new Read(Kept.NOTHING, Optional.of(shelf.put(path, String.valueOf(bad.getMessage()))));
        }
    }

    private static Kept kept(JsonNode root) {
        if (!root.isObject()) {
            throw new IllegalArgumentException("it is no JSON object");
        }
        boolean daily = root.path("daily").asBoolean();
        if (!root.hasNonNull("address")) {
            return new Kept(daily, Optional.empty(), Optional.empty(), Optional.empty());
        }
        URI address = UpdateControl.address(root.path("address").asText())
                .orElseThrow(() -> new IllegalArgumentException("its address is none of the web"));
        Trust trust = new Trust(
                ReleaseKey.of(root.path("key").asText()),
                root.hasNonNull("nextKey")
                        ? Optional.of(ReleaseKey.of(root.path("nextKey").asText()))
                        : Optional.empty(),
                root.path("sequence").asLong(),
                root.path("digest").asText());
        ReleaseKey named = ReleaseKey.of(root.path("named").asText());
        return new Kept(daily, Optional.of(address), Optional.of(named), Optional.of(trust));
    }

    /// Replaces the file as a whole, or leaves it as it is.
    void write(Kept kept) {
        ObjectNode root = JSON.createObjectNode().put("daily", kept.daily());
        kept.address().ifPresent(address -> root.put("address", address.toString()));
        kept.named().ifPresent(key -> root.put("named", key.text()));
        kept.trust().ifPresent(trust -> {
            root.put("key", trust.key().text())
                    .put("sequence", trust.sequence())
                    .put("digest", trust.digest());
            trust.next().ifPresent(key -> root.put("nextKey", key.text()));
        });
        try {
            WholeFile.write(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
        } catch (IOException broken) {
            throw UpdateException.of(path, broken);
        }
    }
}
