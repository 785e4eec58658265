package io.idlemint.app.runtime.update;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is remembered about updates between starts, as JSON in a file. For use by one thread at a time.
record UpdateFile(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /// @param address where announcements are; empty while no source is named
    /// @param named the key that the owner named, as it was typed; the one in [Trust] may be a later one
    record Kept(boolean daily, Optional<URI> address, Optional<ReleaseKey> named, Optional<Trust> trust) {
        static final Kept NOTHING = new Kept(false, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// A file that cannot be understood is set aside and says nothing: updates are off then.
    Kept read() {
        if (!Files.exists(path)) {
            return Kept.NOTHING;
        }
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(path));
            if (!root.hasNonNull("address")) {
                return new Kept(root.path("daily").asBoolean(), Optional.empty(), Optional.empty(), Optional.empty());
            }
            Trust trust = new Trust(
                    ReleaseKey.of(root.path("key").asText()),
                    root.hasNonNull("nextKey")
                            ? Optional.of(ReleaseKey.of(root.path("nextKey").asText()))
                            : Optional.empty(),
                    root.path("sequence").asLong(),
                    root.path("digest").asText());
            return new Kept(
                    root.path("daily").asBoolean(),
                    Optional.of(URI.create(root.path("address").asText())),
                    Optional.of(ReleaseKey.of(root.path("named").asText())),
                    Optional.of(trust));
        } catch (IOException | IllegalArgumentException bad) {
            LOG.error("{} cannot be understood, updates are off: {}", path, bad.getMessage());
            return Kept.NOTHING;
        }
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
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(root));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException("What is known about updates cannot be stored in " + path, broken);
        }
    }
}
