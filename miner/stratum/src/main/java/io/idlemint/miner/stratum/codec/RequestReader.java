package io.idlemint.miner.stratum.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.StratumJob;

/// Reads what miners ask.
final class RequestReader {
    static final int LONGEST_NAME = 128;
    static final int LONGEST_METHOD = 64;

    private RequestReader() {}

    static ClientRequest read(MessageId id, JsonNode message) throws FieldException {
        String method = method(message);
        return switch (method) {
            case "mining.subscribe" -> subscribe(id, message);
            case "mining.authorize" -> authorize(id, message);
            case "mining.submit" -> submit(id, message);
            case "mining.extranonce.subscribe" -> new ClientRequest.ExtranonceSubscribe(id);
            default -> new ClientRequest.Unknown(id, method);
        };
    }

    static String method(JsonNode message) throws FieldException {
        String method = message.path("method").textValue();
        if (method == null || method.isEmpty() || method.length() > LONGEST_METHOD) {
            throw new FieldException("method must be a text of 1 to " + LONGEST_METHOD + " characters");
        }
        return method;
    }

    // Beside the agent some miners send a session to resume, a host and a port; we resume nothing.
    private static ClientRequest subscribe(MessageId id, JsonNode message) throws FieldException {
        Params params = Params.of(message, "mining.subscribe", 0, 4);
        return new ClientRequest.Subscribe(id, params.optionalText(0, "agent", LONGEST_NAME));
    }

    private static ClientRequest authorize(MessageId id, JsonNode message) throws FieldException {
        Params params = Params.of(message, "mining.authorize", 1, 2);
        return new ClientRequest.Authorize(
                id, params.text(0, "worker", 1, LONGEST_NAME), params.optionalText(1, "password", LONGEST_NAME));
    }

    private static ClientRequest submit(MessageId id, JsonNode message) throws FieldException {
        Params params = Params.of(message, "mining.submit", 5, 5);
        return new ClientRequest.Submit(
                id,
                params.text(0, "worker", 1, LONGEST_NAME),
                params.text(1, "job_id", 1, StratumJob.LONGEST_ID),
                params.hex(2, "extranonce2", 1, 16),
                params.word(3, "ntime"),
                params.word(4, "nonce"));
    }
}
