package io.idlemint.miner.stratum.client;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.Malformed;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.Response;
import io.idlemint.miner.stratum.ServerNotice;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.StratumMessage;
import io.idlemint.miner.stratum.client.ClientEvent.Why;
import io.idlemint.miner.stratum.codec.LineCodec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The miner's side of one connection: lines in, events out. It opens no socket and reads no clock: every `now`
/// is a monotonic time in nanoseconds. Not thread-safe.
public final class ClientSession {
    /// A pool that has not answered a request for that long has failed.
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_WAITING = 1024;

    private final String worker;
    private final String password;
    private final String agent;
    private final LineCodec codec = new LineCodec();
    private final Map<MessageId, Waiting> waiting = new LinkedHashMap<>();
    private long lastId;
    private @Nullable Extranonce extranonce;
    private Difficulty difficulty = Difficulty.ONE;

    /// @param agent this program's name and version, as the pool sees it
    public ClientSession(String worker, String password, String agent) {
        this.worker = worker;
        this.password = password;
        this.agent = agent;
    }

    /// The connection stands.
    public List<ClientEvent> start(long now) {
        List<ClientEvent> events = new ArrayList<>();
        ask(events, new ClientRequest.Subscribe(nextId(), agent), new Subscribing(now));
        return events;
    }

    /// A line came from the pool, without its end.
    public List<ClientEvent> onLine(byte[] line, long now) {
        List<ClientEvent> events = new ArrayList<>();
        StratumMessage message = codec.fromServer(line);
        switch (message) {
            case Malformed bad -> fail(events, Why.BAD_MESSAGE, "the pool sent a bad message", bad.reason());
            case ServerNotice notice -> onNotice(events, notice);
            case Response response -> onResponse(events, response, now);
            case ClientRequest request -> throw new IllegalStateException("a pool's line was read as " + request);
        }
        return events;
    }

    /// Sends a share. More than a thousand waiting for their answers fail the session.
    public List<ClientEvent> submit(FoundShare share, long now) {
        List<ClientEvent> events = new ArrayList<>();
        if (waiting.size() >= MOST_WAITING) {
            fail(events, Why.NO_ANSWER, "the pool does not answer shares", "");
            return events;
        }
        ClientRequest.Submit submit = new ClientRequest.Submit(
                nextId(),
                worker,
                share.job().job().id(),
                share.extranonce2(),
                share.job().job().nTime(),
                share.nonce());
        ask(events, submit, new Submitting(now, share));
        return events;
    }

    /// Time passed; to be called about once a second.
    public List<ClientEvent> onTick(long now) {
        List<ClientEvent> events = new ArrayList<>();
        Iterator<Waiting> oldest = waiting.values().iterator();
        while (oldest.hasNext()) {
            Waiting request = oldest.next();
            if (now - request.since() < PATIENCE.toNanos()) {
                break;
            }
            oldest.remove();
            switch (request) {
                case Submitting(long since, FoundShare share) -> events.add(new ClientEvent.Unanswered(share));
                case Subscribing it -> fail(events, Why.NO_ANSWER, "the pool did not answer mining.subscribe", "");
                case Authorising it -> fail(events, Why.NO_ANSWER, "the pool did not answer mining.authorize", "");
                case Courtesy it -> {}
            }
        }
        return events;
    }

    private void onNotice(List<ClientEvent> events, ServerNotice notice) {
        switch (notice) {
            case ServerNotice.Notify it -> onNotify(events, it);
            case ServerNotice.SetDifficulty it -> difficulty = it.difficulty();
            case ServerNotice.SetExtranonce it -> extranonce = new Extranonce(it.extranonce1(), it.extranonce2Size());
            case ServerNotice.Reconnect it ->
                events.add(new ClientEvent.Reconnect(it.host(), it.port(), it.waitSeconds()));
            case ServerNotice.ShowMessage it -> events.add(new ClientEvent.Told(it.text()));
            case ServerNotice.Unknown it when it.id().equals(MessageId.NONE) -> {}
            case ServerNotice.Unknown it ->
                events.add(new ClientEvent.Send(Response.refused(it.id(), ShareError.OTHER, "Unknown method")));
        }
    }

    private void onNotify(List<ClientEvent> events, ServerNotice.Notify notice) {
        Extranonce mine = extranonce;
        if (mine == null) {
            fail(events, Why.BAD_MESSAGE, "the pool sent a bad message", "a job before the answer to mining.subscribe");
            return;
        }
        events.add(new ClientEvent.NewJob(new ClientJob(notice.job(), mine.first(), mine.secondSize(), difficulty)));
    }

    private void onResponse(List<ClientEvent> events, Response response, long now) {
        Waiting request = waiting.remove(response.id());
        switch (request) {
            case null -> {}
            case Subscribing it -> onSubscribed(events, response.result(), now);
            case Authorising it -> onAuthorised(events, response.result());
            case Submitting(long since, FoundShare share) -> onAnswer(events, response.result(), share);
            case Courtesy it -> {}
        }
    }

    private void onSubscribed(List<ClientEvent> events, Response.Result result, long now) {
        switch (result) {
            case Response.Subscribed(Bytes first, int secondSize) -> {
                extranonce = new Extranonce(first, secondSize);
                ask(events, new ClientRequest.Authorize(nextId(), worker, password), new Authorising(now));
                ask(events, new ClientRequest.ExtranonceSubscribe(nextId()), new Courtesy(now));
            }
            case Response.Refused it -> fail(events, Why.REFUSED, "the pool refused mining.subscribe", it.text());
            case Response.Granted it ->
                fail(
                        events,
                        Why.BAD_MESSAGE,
                        "the pool sent a bad message",
                        "an answer to mining.subscribe without an extranonce");
            case Response.Other it ->
                fail(
                        events,
                        Why.BAD_MESSAGE,
                        "the pool sent a bad message",
                        "an answer to mining.subscribe without an extranonce");
        }
    }

    private void onAuthorised(List<ClientEvent> events, Response.Result result) {
        switch (result) {
            case Response.Granted it -> events.add(new ClientEvent.Authorised());
            case Response.Refused it ->
                fail(events, Why.WORKER_REFUSED, "the pool refused the worker " + worker, it.text());
            case Response.Subscribed it ->
                fail(
                        events,
                        Why.BAD_MESSAGE,
                        "the pool sent a bad message",
                        "an answer to mining.authorize that is none");
            case Response.Other it -> fail(events, Why.WORKER_REFUSED, "the pool refused the worker " + worker, "");
        }
    }

    private static void onAnswer(List<ClientEvent> events, Response.Result result, FoundShare share) {
        events.add(
                switch (result) {
                    case Response.Granted it -> new ClientEvent.Accepted(share);
                    case Response.Refused it ->
                        new ClientEvent.Rejected(share, ShareError.ofCode(it.code()), it.text());
                    case Response.Subscribed it -> new ClientEvent.Rejected(share, ShareError.OTHER, "");
                    case Response.Other it -> new ClientEvent.Rejected(share, ShareError.OTHER, "");
                });
    }

    private void ask(List<ClientEvent> events, ClientRequest request, Waiting why) {
        waiting.put(request.id(), why);
        events.add(new ClientEvent.Send(request));
    }

    private MessageId nextId() {
        return MessageId.of(++lastId);
    }

    private static void fail(List<ClientEvent> events, Why why, String what, String said) {
        events.add(new ClientEvent.Failed(why, said.isEmpty() ? what : what + ": " + said, said));
    }

    private record Extranonce(Bytes first, int secondSize) {}

    /// A request on its way; `since` is when it was sent.
    private sealed interface Waiting {
        long since();
    }

    private record Subscribing(long since) implements Waiting {}

    private record Authorising(long since) implements Waiting {}

    private record Submitting(long since, FoundShare share) implements Waiting {}

    /// Its answer changes nothing.
    private record Courtesy(long since) implements Waiting {}
}
