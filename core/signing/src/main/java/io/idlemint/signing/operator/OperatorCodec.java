package io.idlemint.signing.operator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.signing.SigningException;
import java.io.IOException;
import java.nio.file.Path;

/// The bytes of an [OperatorJson]. No error quotes the file, because it holds a plain key. Immutable.
final class OperatorCodec {
    static final int MAX_BYTES = 256 << 10;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    byte[] encode(OperatorJson key) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(key.withCheck(check(key)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records are always JSON");
        }
    }

    OperatorJson decode(Path path, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw damaged(path, "it has over " + MAX_BYTES + " bytes");
        }
        OperatorJson key = parsed(path, bytes);
        if (!key.check().equals(check(key))) {
            throw damaged(path, "its check sum does not match");
        }
        return key;
    }

    static SigningException damaged(Path path, String problem) {
        return new SigningException("the operator key's file " + path + " is damaged (" + problem
                + "): put a copy of it back, or move it away and delegate to a new key");
    }

    private static OperatorJson parsed(Path path, byte[] bytes) {
        try {
            JsonNode tree = JSON.readTree(bytes);
            if (!tree.isObject()) {
                throw damaged(path, "it is no JSON object");
            }
            JsonNode format = tree.path("format");
            if (format.isInt() && format.intValue() != OperatorJson.FORMAT) {
                throw new SigningException("the operator key's file " + path + " has format " + format.intValue()
                        + ", this version reads format " + OperatorJson.FORMAT);
            }
            return JSON.treeToValue(tree, OperatorJson.class);
        } catch (IOException quotesTheFile) {
            throw damaged(path, "it is not the JSON that was written");
        }
    }

    private static String check(OperatorJson key) {
        try {
            return Bytes32.sha256(JSON.writeValueAsBytes(key.withCheck(""))).hex();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("plain records are always JSON");
        }
    }
}
