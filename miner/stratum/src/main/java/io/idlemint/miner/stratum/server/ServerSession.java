package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.Malformed;
import io.idlemint.miner.stratum.MessageId;
import io.idlemint.miner.stratum.Response;
import io.idlemint.miner.stratum.ServerNotice;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.StratumMessage;
import io.idlemint.miner.stratum.codec.LineCodec;
import io.idlemint.miner.stratum.server.JobShelf.Issued;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The pool's side of one connection: lines and events in, steps out. It opens no socket and reads no clock:
/// every `now` is a monotonic time in nanoseconds. Not thread-safe.
public final class ServerSession {
    private final SessionPolicy policy;
    private final Bytes extranonce1;
    private final LineCodec codec = new LineCodec();
    private final Conduct conduct;
    private final VariableDifficulty speed;
    private final JobShelf shelf;
    private final ShareDesk desk;
    private final Set<String> workers = new HashSet<>();
    private @Nullable Difficulty announced;
    private boolean subscribed;
    private boolean dropped;

    public ServerSession(SessionPolicy policy, Bytes extranonce1, ShareJudge judge, long now) {
        this.policy = policy;
        this.extranonce1 = extranonce1;
        this.conduct = new Conduct(policy, now);
        this.speed = new VariableDifficulty(policy, now);
        this.shelf = new JobShelf(policy);
        this.desk = new ShareDesk(policy, extranonce1, judge, shelf);
    }

    public boolean isSubscribed() {
        return subscribed;
    }

    public Set<String> workers() {
        return Set.copyOf(workers);
    }

    /// A line came from the miner, without its end.
    public List<ServerStep> onLine(byte[] line, long now) {
        List<ServerStep> steps = new ArrayList<>();
        conduct.line(now);
        StratumMessage message = codec.fromClient(line);
        switch (message) {
            case Malformed bad when bad.http() -> drop(steps, bad.reason());
            case Malformed bad -> refuse(steps, bad.id(), ShareError.OTHER, bad.reason(), Conduct.GARBAGE, now);
            case ClientRequest request -> onRequest(steps, request, now);
            case ServerNotice notice -> throw new IllegalStateException("a client's line was read as " + notice);
            case Response response -> throw new IllegalStateException("a client's line was read as " + response);
        }
        return judged(steps);
    }

    /// The framer gave up.
    public List<ServerStep> onOverlongLine() {
        List<ServerStep> steps = new ArrayList<>();
        drop(steps, "a line is too long");
        return steps;
    }

    /// The backend answered [ServerStep.Authorise].
    public List<ServerStep> onAuthorisation(
            ClientRequest.Authorize request, PoolBackend.Authorisation answer, long now) {
        List<ServerStep> steps = new ArrayList<>();
        switch (answer) {
            case PoolBackend.Authorisation.Granted granted -> {
                workers.add(request.worker());
                send(steps, Response.granted(request.id()));
                if (subscribed) {
                    // The backend's job may depend on who is paid.
                    steps.add(new ServerStep.NeedJob());
                }
            }
            case PoolBackend.Authorisation.Refused refused ->
                refuse(steps, request.id(), ShareError.UNAUTHORISED, refused.reason(), Conduct.WRONG, now);
        }
        return judged(steps);
    }

    /// The backend answered [ServerStep.Keep].
    public List<ServerStep> onOutcome(MessageId id, ShareOutcome outcome, long now) {
        List<ServerStep> steps = new ArrayList<>();
        switch (outcome) {
            case ShareOutcome.Accepted accepted -> {
                send(steps, Response.granted(id));
                if (speed.onShare(now)) {
                    reissue(steps, now);
                }
            }
            case ShareOutcome.Refused(ShareError error, String text) ->
                refuse(steps, id, error, text, weightOf(error), now);
        }
        return judged(steps);
    }

    /// There is a job for this connection: a new template, or the old one again, which then changes nothing.
    public List<ServerStep> onJob(StratumJob template, long now) {
        List<ServerStep> steps = new ArrayList<>();
        Optional<Issued> newest = shelf.newest();
        if (subscribed && newest.filter(job -> job.isOf(template)).isEmpty()) {
            issue(steps, template, template.clean() || isOnOtherBlock(newest, template), now);
        }
        return steps;
    }

    // A connection can have missed the clean template of its block.
    private static boolean isOnOtherBlock(Optional<Issued> newest, StratumJob template) {
        return newest.filter(job -> job.template().previousHash().equals(template.previousHash()))
                .isEmpty();
    }

    /// Time passed; to be called about once a second.
    public List<ServerStep> onTick(long now) {
        List<ServerStep> steps = new ArrayList<>();
        if (!workers.isEmpty() && shelf.newest().isPresent() && speed.onTick(now)) {
            reissue(steps, now);
        }
        return steps;
    }

    private void onRequest(List<ServerStep> steps, ClientRequest request, long now) {
        switch (request) {
            case ClientRequest.Subscribe it -> onSubscribe(steps, it, now);
            case ClientRequest.Authorize it -> onAuthorize(steps, it, now);
            case ClientRequest.Submit it -> onSubmit(steps, it, now);
            case ClientRequest.ExtranonceSubscribe it -> send(steps, Response.granted(it.id()));
            case ClientRequest.Unknown it ->
                refuse(steps, it.id(), ShareError.OTHER, "Unknown method", Conduct.ODD, now);
        }
    }

    private void onSubscribe(List<ServerStep> steps, ClientRequest.Subscribe request, long now) {
        if (subscribed) {
            refuse(steps, request.id(), ShareError.OTHER, "Already subscribed", Conduct.WRONG, now);
            return;
        }
        subscribed = true;
        speed.restart(now);
        send(steps, new Response(request.id(), new Response.Subscribed(extranonce1, policy.extranonce2Size())));
        steps.add(new ServerStep.NeedJob());
    }

    private void onAuthorize(List<ServerStep> steps, ClientRequest.Authorize request, long now) {
        if (workers.size() >= policy.workers() && !workers.contains(request.worker())) {
            String text = "At most " + policy.workers() + " workers on one connection";
            refuse(steps, request.id(), ShareError.UNAUTHORISED, text, Conduct.WRONG, now);
            return;
        }
        steps.add(new ServerStep.Authorise(request));
    }

    private void onSubmit(List<ServerStep> steps, ClientRequest.Submit submit, long now) {
        if (!subscribed) {
            refuse(steps, submit.id(), ShareError.NOT_SUBSCRIBED, now);
        } else if (!workers.contains(submit.worker())) {
            refuse(steps, submit.id(), ShareError.UNAUTHORISED, now);
        } else {
            switch (desk.check(submit)) {
                case ShareDesk.Sound(Share share) -> steps.add(new ServerStep.Keep(submit.id(), share));
                case ShareDesk.Flawed(ShareOutcome.Refused(ShareError error, String text)) ->
                    refuse(steps, submit.id(), error, text, weightOf(error), now);
            }
        }
    }

    /// Sends the newest template again with the new difficulty, which holds only from a notify on.
    private void reissue(List<ServerStep> steps, long now) {
        shelf.newest().ifPresent(job -> issue(steps, job.template(), false, now));
    }

    private void issue(List<ServerStep> steps, StratumJob template, boolean clean, long now) {
        // A share must never be harder than the block: its solution would be thrown away.
        Difficulty block = Difficulty.ofCompact(template.nBits()).rounded(12);
        Difficulty difficulty = speed.current().min(block);
        speed.limit(difficulty, now);
        Issued job = shelf.issue(template, difficulty, clean);
        if (!difficulty.equals(announced)) {
            announced = difficulty;
            send(steps, new ServerNotice.SetDifficulty(difficulty));
        }
        send(steps, new ServerNotice.Notify(job.sent()));
    }

    private void refuse(List<ServerStep> steps, MessageId id, ShareError error, long now) {
        refuse(steps, id, error, error.text(), weightOf(error), now);
    }

    private void refuse(List<ServerStep> steps, MessageId id, ShareError error, String text, int weight, long now) {
        conduct.fault(weight, now);
        send(steps, Response.refused(id, error, text));
    }

    private static int weightOf(ShareError error) {
        return error == ShareError.STALE ? Conduct.STALE : Conduct.WRONG;
    }

    private static void send(List<ServerStep> steps, StratumMessage message) {
        steps.add(new ServerStep.Send(message));
    }

    private void drop(List<ServerStep> steps, String reason) {
        dropped = true;
        steps.add(new ServerStep.Drop(reason));
    }

    private List<ServerStep> judged(List<ServerStep> steps) {
        if (dropped) {
            return steps;
        }
        if (conduct.isIntolerable()) {
            drop(steps, "too many faults");
        } else if (conduct.hold() > 0) {
            steps.add(new ServerStep.Slow(conduct.hold()));
        }
        return steps;
    }
}
