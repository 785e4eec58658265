package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.server.JobShelf.Issued;
import java.util.Optional;

/// Tells sound shares of one connection from stale, repeated, misshapen and too easy ones. Not thread-safe.
final class ShareDesk {
    private final SessionPolicy policy;
    private final Bytes extranonce1;
    private final ShareJudge judge;
    private final JobShelf shelf;

    ShareDesk(SessionPolicy policy, Bytes extranonce1, ShareJudge judge, JobShelf shelf) {
        this.policy = policy;
        this.extranonce1 = extranonce1;
        this.judge = judge;
        this.shelf = shelf;
    }

    /// Sound shares are remembered: the same one again is a duplicate.
    Verdict check(ClientRequest.Submit submit) {
        Optional<Issued> found = shelf.find(submit.jobId());
        if (found.isEmpty()) {
            return flawed(ShareError.STALE);
        }
        Issued job = found.get();
        if (submit.extranonce2().size() != policy.extranonce2Size()) {
            return flawed("extranonce2 must be " + policy.extranonce2Size() + " bytes in hex");
        }
        long rolled = Integer.toUnsignedLong(submit.nTime())
                - Integer.toUnsignedLong(job.sent().nTime());
        if (rolled < 0 || rolled > policy.nTimeRoll()) {
            return flawed("ntime must be the job's or at most " + policy.nTimeRoll() + " s later");
        }
        if (shelf.has(job, submit)) {
            return flawed(ShareError.DUPLICATE);
        }
        if (shelf.isFull()) {
            return flawed("more than " + policy.sharesRemembered() + " shares in one block");
        }
        return hashed(job, submit);
    }

    private Verdict hashed(Issued job, ClientRequest.Submit submit) {
        Bytes header = job.sent().header(extranonce1, submit.extranonce2(), submit.nTime(), submit.nonce());
        Bytes hash = judge.hash(header);
        if (!job.difficulty().isMetBy(hash)) {
            return flawed(ShareError.LOW_DIFFICULTY);
        }
        shelf.remember(job, submit);
        return new Sound(new Share(
                submit.worker(),
                job.template(),
                extranonce1,
                submit.extranonce2(),
                submit.nTime(),
                submit.nonce(),
                header,
                hash,
                job.difficulty()));
    }

    private static Verdict flawed(ShareError error) {
        return new Flawed(new ShareOutcome.Refused(error));
    }

    private static Verdict flawed(String text) {
        return new Flawed(new ShareOutcome.Refused(ShareError.OTHER, text));
    }

    sealed interface Verdict {}

    record Sound(Share share) implements Verdict {}

    record Flawed(ShareOutcome.Refused refused) implements Verdict {}
}
