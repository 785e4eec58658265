package io.idlemint.miner.stratum.codec;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.Malformed;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.Response;
import io.idlemint.miner.stratum.ServerNotice;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.StratumMessage;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Writes messages as lines.
final class MessageWriter {
    private final JsonMapper mapper;

    MessageWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    byte[] write(StratumMessage message) {
        ObjectNode json = mapper.createObjectNode();
        switch (message) {
            case ClientRequest request -> request(json, request);
            case ServerNotice notice -> notice(json, notice);
            case Response response -> response(json, response);
            case Malformed malformed -> throw new IllegalArgumentException("a malformed line cannot be written");
        }
        byte[] line = (json.toString() + "\n").getBytes(StandardCharsets.UTF_8);
        if (line.length > LineFramer.LONGEST_LINE) {
            throw new IllegalArgumentException(
                    "a line must have at most " + LineFramer.LONGEST_LINE + " bytes, would have " + line.length);
        }
        return line;
    }

    private static void request(ObjectNode json, ClientRequest request) {
        id(json, request.id());
        switch (request) {
            case ClientRequest.Subscribe it -> call(json, "mining.subscribe").add(it.agent());
            case ClientRequest.Authorize it ->
                call(json, "mining.authorize").add(it.worker()).add(it.password());
            case ClientRequest.Submit it ->
                call(json, "mining.submit")
                        .add(it.worker())
                        .add(it.jobId())
                        .add(it.extranonce2().hex())
                        .add(word(it.nTime()))
                        .add(word(it.nonce()));
            case ClientRequest.ExtranonceSubscribe it -> call(json, "mining.extranonce.subscribe");
            case ClientRequest.Unknown it -> throw unknown(it.method());
        }
    }

    private static void notice(ObjectNode json, ServerNotice notice) {
        id(json, MessageId.NONE);
        switch (notice) {
            case ServerNotice.Notify it -> job(call(json, "mining.notify"), it.job());
            case ServerNotice.SetDifficulty it ->
                call(json, "mining.set_difficulty").add(it.difficulty().value());
            case ServerNotice.SetExtranonce it ->
                call(json, "mining.set_extranonce").add(it.extranonce1().hex()).add(it.extranonce2Size());
            case ServerNotice.Reconnect it ->
                call(json, "client.reconnect").add(it.host()).add(it.port()).add(it.waitSeconds());
            case ServerNotice.ShowMessage it ->
                call(json, "client.show_message").add(it.text());
            case ServerNotice.Unknown it -> throw unknown(it.method());
        }
    }

    private static void job(ArrayNode params, StratumJob job) {
        params.add(job.id())
                .add(job.previousHash().wordsSwapped().hex())
                .add(job.coinbase1().hex())
                .add(job.coinbase2().hex());
        ArrayNode branch = params.addArray();
        for (Bytes node : job.branch()) {
            branch.add(node.hex());
        }
        params.add(word(job.version()))
                .add(word(job.nBits()))
                .add(word(job.nTime()))
                .add(job.clean());
    }

    private static void response(ObjectNode json, Response response) {
        id(json, response.id());
        switch (response.result()) {
            case Response.Granted granted -> json.put("result", true).putNull("error");
            case Response.Subscribed it -> subscribed(json, it);
            case Response.Refused it -> {
                json.putNull("result");
                json.putArray("error").add(it.code()).add(it.text()).addNull();
            }
            case Response.Other other -> json.putNull("result").putNull("error");
        }
    }

    private static void subscribed(ObjectNode json, Response.Subscribed it) {
        ArrayNode result = json.putArray("result");
        ArrayNode subscriptions = result.addArray();
        String subscription = it.extranonce1().hex();
        subscriptions.addArray().add("mining.set_difficulty").add(subscription);
        subscriptions.addArray().add("mining.notify").add(subscription);
        result.add(it.extranonce1().hex()).add(it.extranonce2Size());
        json.putNull("error");
    }

    private static ArrayNode call(ObjectNode json, String method) {
        return json.put("method", method).putArray("params");
    }

    private static void id(ObjectNode json, MessageId id) {
        switch (id) {
            case MessageId.Numeric it -> json.put("id", it.value());
            case MessageId.Text it -> json.put("id", it.value());
            case MessageId.None none -> json.putNull("id");
        }
    }

    private static String word(int value) {
        return String.format(Locale.ROOT, "%08x", value);
    }

    private static IllegalArgumentException unknown(String method) {
        return new IllegalArgumentException("cannot write the unknown method " + method);
    }
}
