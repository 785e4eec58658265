package io.idlemint.miner.stratum.listen;

import io.idlemint.miner.stratum.Bytes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Gives every open connection an extranonce of its own, in turn, so that no two connections ever search the same
/// headers. Safe for any thread.
final class Extranonces {
    private final int size;
    private final Set<Long> taken = new HashSet<>();
    private long next;

    /// @param size  1 to 8 bytes
    /// @param start where to begin; a random number makes a repetition after a restart unlikely
    Extranonces(int size, long start) {
        this.size = size;
        this.next = start & mask();
    }

    /// Empty if all are taken.
    synchronized Optional<Bytes> take() {
        long first = next;
        do {
            long candidate = next;
            next = (next + 1) & mask();
            if (taken.add(candidate)) {
                return Optional.of(Bytes.ofNumber(candidate, size));
            }
        } while (next != first);
        return Optional.empty();
    }

    synchronized void giveBack(Bytes extranonce) {
        long number = 0;
        for (byte part : extranonce.toArray()) {
            number = (number << Byte.SIZE) | (part & 0xff);
        }
        taken.remove(number);
    }

    private long mask() {
        return -1L >>> (Long.SIZE - size * Byte.SIZE);
    }
}
