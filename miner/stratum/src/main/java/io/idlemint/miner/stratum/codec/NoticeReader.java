package io.idlemint.miner.stratum.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.ServerNotice;
import io.idlemint.miner.stratum.StratumJob;
import java.util.ArrayList;
import java.util.List;

/// Reads what pools say unasked.
final class NoticeReader {
    static final int LARGEST_EXTRANONCE1 = 32;
    static final int LARGEST_EXTRANONCE2 = 16;

    private NoticeReader() {}

    static ServerNotice read(MessageId id, JsonNode message) throws FieldException {
        String method = RequestReader.method(message);
        return switch (method) {
            case "mining.notify" -> new ServerNotice.Notify(job(message));
            case "mining.set_difficulty" -> difficulty(message);
            case "mining.set_extranonce" -> extranonce(message);
            case "client.reconnect" -> reconnect(message);
            case "client.show_message" -> showMessage(message);
            default -> new ServerNotice.Unknown(id, method);
        };
    }

    private static StratumJob job(JsonNode message) throws FieldException {
        Params params = Params.of(message, "mining.notify", 9, 9);
        Params.ofArray(params.node(4), "merkle_branch", 0, StratumJob.LONGEST_BRANCH);
        List<Bytes> branch = new ArrayList<>();
        for (JsonNode node : params.node(4)) {
            branch.add(Params.hex(node, "merkle_branch", 32, 32));
        }
        try {
            return new StratumJob(
                    params.text(0, "job_id", 1, StratumJob.LONGEST_ID),
                    params.hex(1, "prevhash", 32, 32).wordsSwapped(),
                    params.hex(2, "coinb1", 0, LineFramer.LONGEST_LINE),
                    params.hex(3, "coinb2", 0, LineFramer.LONGEST_LINE),
                    branch,
                    params.word(5, "version"),
                    params.word(6, "nbits"),
                    params.word(7, "ntime"),
                    params.flag(8, "clean_jobs"));
        } catch (IllegalArgumentException e) {
            throw new FieldException(String.valueOf(e.getMessage()));
        }
    }

    private static ServerNotice difficulty(JsonNode message) throws FieldException {
        Params params = Params.of(message, "mining.set_difficulty", 1, 1);
        try {
            return new ServerNotice.SetDifficulty(new Difficulty(params.decimal(0, "difficulty")));
        } catch (IllegalArgumentException e) {
            throw new FieldException(String.valueOf(e.getMessage()));
        }
    }

    private static ServerNotice extranonce(JsonNode message) throws FieldException {
        Params params = Params.of(message, "mining.set_extranonce", 2, 2);
        return new ServerNotice.SetExtranonce(
                params.hex(0, "extranonce1", 0, LARGEST_EXTRANONCE1),
                params.number(1, "extranonce2_size", 1, LARGEST_EXTRANONCE2));
    }

    private static ServerNotice reconnect(JsonNode message) throws FieldException {
        Params params = Params.of(message, "client.reconnect", 0, 3);
        return new ServerNotice.Reconnect(
                params.optionalText(0, "host", 253),
                params.optionalNumber(1, "port", 0, 65535),
                params.optionalNumber(2, "wait_time", 0, 3600));
    }

    private static ServerNotice showMessage(JsonNode message) throws FieldException {
        Params params = Params.of(message, "client.show_message", 1, 1);
        return new ServerNotice.ShowMessage(params.text(0, "message", 0, 1024));
    }
}
