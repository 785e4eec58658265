package io.idlemint.app.runtime.update;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.idlemint.node.desk.UpdateDesk.Why;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;

/// A manifest with its signature: a JSON object with `manifest` and `signature`, both Base64. The signature is over
/// `idlemint release\n` and the manifest's bytes, so that it cannot be a signature of anything else.
final class SealedManifest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PURPOSE = "idlemint release\n".getBytes(StandardCharsets.US_ASCII);

    private final byte[] manifest;
    private final byte[] signature;

    /// Takes the arrays as they are.
    SealedManifest(byte[] manifest, byte[] signature) {
        this.manifest = manifest;
        this.signature = signature;
    }

    static SealedManifest seal(Manifest manifest, PrivateKey key) {
        byte[] bytes = manifest.bytes();
        return new SealedManifest(bytes, ReleaseKey.sign(key, message(bytes)));
    }

    /// Reads a file.
    ///
    /// @throws UpdateException if it is malformed
    static SealedManifest read(byte[] file) {
        try {
            JsonNode root = JSON.readTree(file);
            return new SealedManifest(part(root, "manifest"), part(root, "signature"));
        } catch (IOException | IllegalArgumentException bad) {
            throw new UpdateException(Why.MANIFEST_MALFORMED, "it is not what was asked for, or not whole");
        }
    }

    private static byte[] part(JsonNode root, String name) {
        if (!root.path(name).isTextual()) {
            throw new IllegalArgumentException(name);
        }
        return Base64.getDecoder().decode(root.path(name).asText());
    }

    byte[] manifest() {
        return manifest.clone();
    }

    byte[] signature() {
        return signature.clone();
    }

    boolean by(ReleaseKey key) {
        return key.signed(message(manifest), signature);
    }

    byte[] bytes() {
        Base64.Encoder base64 = Base64.getEncoder();
        try {
            return JSON.writerWithDefaultPrettyPrinter()
                    .writeValueAsBytes(JSON.createObjectNode()
                            .put("manifest", base64.encodeToString(manifest))
                            .put("signature", base64.encodeToString(signature)));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] message(byte[] manifest) {
        byte[] all = new byte[PURPOSE.length + manifest.length];
        System.arraycopy(PURPOSE, 0, all, 0, PURPOSE.length);
        System.arraycopy(manifest, 0, all, PURPOSE.length, manifest.length);
        return all;
    }
}
