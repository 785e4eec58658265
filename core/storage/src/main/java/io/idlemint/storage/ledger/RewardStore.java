package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.storage.Tx;
import io.idlemint.storage.Values;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;

/// What each block paid and whether it can be spent yet. Stateless. It moves no money.
public final class RewardStore {
    /// Where a block's reward is.
    public enum Stage {
        IMMATURE,
        MATURED,
        ORPHANED
    }

    /// The stage of a block's reward; empty for a block that never paid.
    public Optional<Stage> stage(Tx tx, Bytes32 block) {
        return tx.handle()
                .createQuery("select stage from rewarded_block where block = :block")
                .bind("block", block)
                .mapTo(String.class)
                .findOne()
                .map(Stage::valueOf);
    }

    /// Notes the payouts of a block for the first time; immature.
    public void insert(Tx tx, Bytes32 block, List<Reward> rewards) {
        tx.handle()
                .createUpdate("insert into rewarded_block (block, stage) values (:block, 'IMMATURE')")
                .bind("block", block)
                .execute();
        try (PreparedBatch batch = tx.handle().prepareBatch("""
                insert into block_reward (block, line, account, nanos) values (:block, :line, :account, :nanos)""")) {
            int line = 0;
            for (Reward reward : rewards) {
                batch.bind("block", block)
                        .bind("line", line++)
                        .bind("account", reward.account())
                        .bind("nanos", reward.amount())
                        .add();
            }
            batch.execute();
        }
    }

    public List<Reward> rewards(Tx tx, Bytes32 block) {
        return tx.handle()
                .createQuery("select account, nanos from block_reward where block = :block order by line")
                .bind("block", block)
                .map((row, context) -> new Reward(Values.account(row, "account"), Values.amount(row, "nanos")))
                .list();
    }

    public void stage(Tx tx, Bytes32 block, Stage stage) {
        tx.handle()
                .createUpdate("update rewarded_block set stage = :stage where block = :block")
                .bind("stage", stage)
                .bind("block", block)
                .execute();
    }
}
