package io.idlemint.keynode.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.settlement.LedgerEntry.Kind;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.keynode.chain.BlockRewards;
import io.idlemint.storage.Tx;
import io.idlemint.storage.ledger.LedgerAccount;
import io.idlemint.storage.ledger.LedgerStore;
import io.idlemint.storage.ledger.LedgerTime;
import io.idlemint.storage.ledger.Movement;
import io.idlemint.storage.ledger.Posting;
import io.idlemint.storage.ledger.Reward;
import io.idlemint.storage.ledger.RewardStore;
import io.idlemint.storage.ledger.RewardStore.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Posts what blocks pay: from the issuance to immature accounts, from there to what can be spent, and back again
/// when a block is orphaned. What is said twice is posted once. Stateless.
public final class LedgerRewards implements BlockRewards {
    private final LedgerStore ledger = new LedgerStore();
    private final RewardStore rewards = new RewardStore();
    private final LedgerTime time;

    public LedgerRewards(LedgerTime time) {
        this.time = time;
    }

    @Override
    public void mined(Tx tx, Bytes32 block, Payouts payouts) {
        Optional<Stage> stage = rewards.stage(tx, block);
        if (stage.isEmpty()) {
            rewards.insert(
                    tx,
                    block,
                    payouts.list().stream()
                            .map(payout -> new Reward(payout.account(), payout.amount()))
                            .toList());
        } else if (stage.get() == Stage.ORPHANED) {
            rewards.stage(tx, block, Stage.IMMATURE);
        } else {
            return;
        }
        post(tx, Movement.Kind.BLOCK_MINED, block, Kind.MINED, LedgerAccount.MINT, 1);
    }

    @Override
    public void matured(Tx tx, Bytes32 block) {
        if (!rewards.stage(tx, block).equals(Optional.of(Stage.IMMATURE))) {
            return;
        }
        rewards.stage(tx, block, Stage.MATURED);
        List<Posting> postings = new ArrayList<>();
        for (Reward reward : rewards.rewards(tx, block)) {
            postings.add(Posting.hidden(
                    LedgerAccount.immature(reward.account()), -reward.amount().nanos()));
            postings.add(Posting.hidden(
                    LedgerAccount.user(reward.account()), reward.amount().nanos()));
        }
        if (!postings.isEmpty()) {
            ledger.post(tx, Movement.about(Movement.Kind.BLOCK_MATURED, time.advance(tx), block, postings));
        }
    }

    @Override
    public void orphaned(Tx tx, Bytes32 block) {
        if (!rewards.stage(tx, block).equals(Optional.of(Stage.IMMATURE))) {
            return;
        }
        rewards.stage(tx, block, Stage.ORPHANED);
        post(tx, Movement.Kind.BLOCK_ORPHANED, block, Kind.ORPHANED, LedgerAccount.MINT, -1);
    }

    @Override
    public boolean isMature(Tx tx, Bytes32 block) {
        return rewards.stage(tx, block).equals(Optional.of(Stage.MATURED));
    }

    private void post(Tx tx, Movement.Kind kind, Bytes32 block, Kind shown, LedgerAccount other, long sign) {
        List<Posting> postings = new ArrayList<>();
        long sum = 0;
        for (Reward reward : rewards.rewards(tx, block)) {
            long nanos = sign * reward.amount().nanos();
            postings.add(Posting.shown(LedgerAccount.immature(reward.account()), nanos, shown));
            sum += nanos;
        }
        if (sum != 0) {
            postings.add(Posting.hidden(other, -sum));
            ledger.post(tx, Movement.about(kind, time.advance(tx), block, postings));
        }
    }
}
