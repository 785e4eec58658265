package io.idlemint.miner.stratum.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.Response;
import io.idlemint.miner.stratum.ShareError;

/// Reads what pools answer. Errors come as `[code, text, trace]`, as an object or as a bare text.
final class ResponseReader {
    private static final int LONGEST_REASON = 256;

    private ResponseReader() {}

    static Response read(MessageId id, JsonNode message) throws FieldException {
        if (!message.has("result") && !message.has("error")) {
            throw new FieldException("a message must have method, result or error");
        }
        if (message.hasNonNull("error")) {
            return new Response(id, refused(message.path("error")));
        }
        JsonNode result = message.path("result");
        if (result.isBoolean()) {
            return result.booleanValue() ? Response.granted(id) : Response.refused(id, ShareError.OTHER, "refused");
        }
        // [[["mining.set_difficulty", "1"], ["mining.notify", "1"]], extranonce1, extranonce2_size]
        if (result.isArray() && result.size() == 3 && result.path(1).isTextual()) {
            return new Response(id, subscribed(result));
        }
        return new Response(id, new Response.Other());
    }

    private static Response.Result subscribed(JsonNode result) throws FieldException {
        Params fields = Params.ofArray(result, "mining.subscribe result", 3, 3);
        return new Response.Subscribed(
                fields.hex(1, "extranonce1", 0, NoticeReader.LARGEST_EXTRANONCE1),
                fields.number(2, "extranonce2_size", 1, NoticeReader.LARGEST_EXTRANONCE2));
    }

    private static Response.Result refused(JsonNode error) {
        JsonNode code = error.isArray() ? error.path(0) : error.path("code");
        JsonNode text = error.isArray() ? error.path(1) : error.path("message");
        String reason = error.isTextual() ? error.textValue() : text.asText("");
        return new Response.Refused(code.asInt(ShareError.OTHER.code()), printable(reason));
    }

    // The text ends up in logs and on screens.
    private static String printable(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return clean.length() <= LONGEST_REASON ? clean : clean.substring(0, LONGEST_REASON);
    }
}
