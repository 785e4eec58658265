package io.idlemint.keynode.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.jumpchain.block.Payout;
import io.idlemint.jumpchain.block.Payouts;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class PayoutSplitTest {
    private static final Account A = TestLab.account("a");
    private static final Account B = TestLab.account("b");
    private static final Account C = TestLab.account("c");

    @Test
    void withoutSharesEverythingGoesToTheFinder() {
        assertEquals(Payouts.to(A, Amount.ofMint(50)), PayoutSplit.of(Amount.ofMint(50), Map.of(), A));
        assertEquals(Payouts.NONE, PayoutSplit.of(Amount.ZERO, Map.of(), A));
    }

    @Test
    void eachGetsItsPartAndTheFinderTheRemainder() {
        Map<Account, BigInteger> work = Map.of(A, BigInteger.ONE, B, BigInteger.TWO);

        assertEquals(Map.of(A, 34L, B, 66L), nanos(PayoutSplit.of(Amount.ofNanos(100), work, A)));
        assertEquals(Map.of(A, 33L, B, 67L), nanos(PayoutSplit.of(Amount.ofNanos(100), work, B)));
        assertEquals(Map.of(A, 33L, B, 66L, C, 1L), nanos(PayoutSplit.of(Amount.ofNanos(100), work, C)));
        assertEquals(Map.of(A, 33L, B, 66L), nanos(PayoutSplit.of(Amount.ofNanos(99), work, C)));
    }

    @Test
    void randomWindowsArePaidExactly() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            Map<Account, BigInteger> work = new HashMap<>();
            int miners = random.nextInt(300);
            for (int i = 0; i < miners; i++) {
                work.put(TestLab.account("miner " + i), new BigInteger(1 + random.nextInt(90), random));
            }
            Account finder = TestLab.account("miner " + random.nextInt(310));
            Amount subsidy = Amount.ofNanos(random.nextLong(Amount.CAP_NANOS + 1));
            Payouts payouts = PayoutSplit.of(subsidy, work, finder);

            assertEquals(subsidy, payouts.total(), "round " + round);
            assertTrue(payouts.list().size() <= Payouts.LIMIT);
        }
    }

    @Test
    void ofTooManyAccountsThoseWithTheMostWorkArePaid() {
        Map<Account, BigInteger> work = new HashMap<>();
        for (int i = 1; i <= 250; i++) {
            work.put(TestLab.account("miner " + i), BigInteger.valueOf(i));
        }
        Map<Account, Long> paid = nanos(PayoutSplit.of(Amount.ofMint(50), work, A));

        assertTrue(paid.containsKey(A));
        assertTrue(paid.containsKey(TestLab.account("miner 250")));
        assertTrue(!paid.containsKey(TestLab.account("miner 1")));
        assertEquals(Payouts.LIMIT, paid.size());
    }

    private static Map<Account, Long> nanos(Payouts payouts) {
        return payouts.list().stream()
                .collect(Collectors.toMap(
                        Payout::account, payout -> payout.amount().nanos()));
    }
}
