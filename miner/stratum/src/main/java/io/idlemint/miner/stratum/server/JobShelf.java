package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ClientRequest;
import io.idlemint.miner.stratum.Difficulty;
import io.idlemint.miner.stratum.StratumJob;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The jobs of one connection that still take shares, and the shares they took. Not thread-safe.
final class JobShelf {
    private final int jobsKept;
    private final int sharesKept;
    private final Deque<Issued> jobs = new ArrayDeque<>();
    private final Set<Key> seen = new HashSet<>();
    private long issued;

    JobShelf(SessionPolicy policy) {
        this.jobsKept = policy.recentJobs();
        this.sharesKept = policy.sharesRemembered();
    }

    /// Puts a template up under a name of its own. The newest template, put up again, gets a time one second
    /// later: so a miner that starts over does not find the same headers.
    Issued issue(StratumJob template, Difficulty difficulty, boolean clean) {
        int again = newest().filter(job -> job.isOf(template))
                .map(job -> job.again() + 1)
                .orElse(0);
        if (clean) {
            jobs.clear();
            seen.clear();
        }
        String name = Long.toHexString(++issued);
        Issued job = new Issued(template, template.reissued(name, template.nTime() + again, clean), difficulty, again);
        jobs.addLast(job);
        while (jobs.size() > jobsKept) {
            forget(jobs.removeFirst());
        }
        return job;
    }

    Optional<Issued> find(String name) {
        return jobs.stream().filter(job -> job.sent().id().equals(name)).findFirst();
    }

    Optional<Issued> newest() {
        return Optional.ofNullable(jobs.peekLast());
    }

    boolean isFull() {
        return seen.size() >= sharesKept;
    }

    boolean has(Issued job, ClientRequest.Submit share) {
        return seen.contains(key(job, share));
    }

    void remember(Issued job, ClientRequest.Submit share) {
        seen.add(key(job, share));
    }

    private static Key key(Issued job, ClientRequest.Submit share) {
        return new Key(job.template().id(), share.extranonce2(), share.nTime(), share.nonce());
    }

    private void forget(Issued old) {
        if (jobs.stream().noneMatch(job -> job.isOf(old.template()))) {
            seen.removeIf(key -> key.template().equals(old.template().id()));
        }
    }

    /// A template, as it was sent, what a share of it must meet, and how often it was sent before.
    record Issued(StratumJob template, StratumJob sent, Difficulty difficulty, int again) {
        boolean isOf(StratumJob other) {
            return template.id().equals(other.id());
        }
    }

    // By template, not by name on the wire: the same template may be out under several names.
    private record Key(String template, Bytes extranonce2, int nTime, int nonce) {}
}
