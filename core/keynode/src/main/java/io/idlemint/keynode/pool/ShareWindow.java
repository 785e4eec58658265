package io.idlemint.keynode.pool;

import io.idlemint.domain.identity.Account;
import io.idlemint.keynode.chain.WorkShares;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/// The newest durable shares of all miners: what the next block pays. Safe for use by several threads.
final class ShareWindow implements WorkShares {
    /// More shares than any window needs; older ones are dropped.
    static final int MOST_SHARES = 200_000;

    private final Deque<Work> newestLast = new ArrayDeque<>();

    /// Adds a share after all others.
    synchronized void add(Account account, BigInteger expectedHashes) {
        newestLast.addLast(new Work(account, expectedHashes));
        if (newestLast.size() > MOST_SHARES) {
            newestLast.removeFirst();
        }
    }

    /// The newest shares until their work reaches the amount; of the last one only the part that is needed counts.
    @Override
    public synchronized Map<Account, BigInteger> newest(BigInteger expectedHashes) {
        Map<Account, BigInteger> sums = new HashMap<>();
        BigInteger left = expectedHashes;
        Iterator<Work> newestFirst = newestLast.descendingIterator();
        while (left.signum() > 0 && newestFirst.hasNext()) {
            Work work = newestFirst.next();
            BigInteger counted = work.expectedHashes().min(left);
            sums.merge(work.account(), counted, BigInteger::add);
            left = left.subtract(counted);
        }
        return sums;
    }

    private record Work(Account account, BigInteger expectedHashes) {}
}
