package io.idlemint.keynode.chain;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Payouts;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Divides a block's new money by work (PPLNS). The window of work is frozen when the template is made; each account
/// gets the whole nano-MINT of its part, and what the integer division leaves goes to the block's finder. Who finds a
/// block is not known while its coinbase is made, so each connection mines a coinbase of its own, whose remainder goes
/// to the account of that connection: whoever finds the block is the one who gets it. When nobody has worked yet,
/// everything goes to the finder.
///
/// More accounts than a coinbase can name are paid in later blocks: the ones with the most work of the window come
/// first, and the whole reward is divided among those.
final class PayoutSplit {
    private PayoutSplit() {}

    static Payouts of(Amount subsidy, Map<Account, BigInteger> work, Account finder) {
        Map<Account, Amount> amounts = new HashMap<>();
        List<Map.Entry<Account, BigInteger>> paid = largest(work, finder);
        BigInteger total = paid.stream().map(Map.Entry::getValue).reduce(BigInteger.ZERO, BigInteger::add);
        Amount left = subsidy;
        for (Map.Entry<Account, BigInteger> entry : paid) {
            long nanos = BigInteger.valueOf(subsidy.nanos())
                    .multiply(entry.getValue())
                    .divide(total)
                    .longValueExact();
            amounts.put(entry.getKey(), Amount.ofNanos(nanos));
            left = left.minus(Amount.ofNanos(nanos));
        }
        amounts.merge(finder, left, Amount::plus);
        return Payouts.of(amounts);
    }

    private static List<Map.Entry<Account, BigInteger>> largest(Map<Account, BigInteger> work, Account finder) {
        int room = work.containsKey(finder) ? Payouts.LIMIT : Payouts.LIMIT - 1;
        Comparator<Map.Entry<Account, BigInteger>> byWork = Map.Entry.comparingByValue(Comparator.reverseOrder());
        List<Map.Entry<Account, BigInteger>> sorted = work.entrySet().stream()
                .filter(entry -> entry.getValue().signum() > 0)
                .sorted(byWork.thenComparing(Map.Entry.comparingByKey()))
                .toList();
        if (sorted.size() <= room) {
            return sorted;
        }
        // One place stays free for a finder who is not among the largest.
        return sorted.subList(0, Payouts.LIMIT - 1);
    }
}
