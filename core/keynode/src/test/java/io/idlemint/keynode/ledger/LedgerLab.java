package io.idlemint.keynode.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.SettlementResult;
import io.idlemint.domain.settlement.SettlementResult.RefusalCode;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.fixtures.SettableClock;
import io.idlemint.jumpchain.block.Payouts;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.ledger.LedgerTime;
import java.nio.file.Path;
import java.time.Duration;

/// A lab ledger on a real database file, with accounts that own coins.
final class LedgerLab implements AutoCloseable {
    static final LedgerDomain DOMAIN =
            LedgerDomain.lab(FakeSigner.named("key node").account());
    static final Duration CHALLENGE = Duration.ofMinutes(10);

    final SettableClock clock = new SettableClock();
    final Database database;
    final LabLedger ledger;
    final LedgerRewards rewards = new LedgerRewards(new LedgerTime(clock));
    private long blocks;

    LedgerLab(Path folder, SignatureCheck signatures) {
        this.database = Database.open(folder.resolve("keynode.db"), Schema.KEY_NODE);
        this.ledger = new LabLedger(database, DOMAIN, signatures, clock, CHALLENGE);
    }

    void credit(Account account, Amount amount) {
        Bytes32 block = mine(account, amount);
        database.update("mature", tx -> rewards.matured(tx, block));
    }

    Bytes32 mine(Account account, Amount amount) {
        Bytes32 block = Bytes32.sha256("block " + blocks++);
        database.update("mine", tx -> rewards.mined(tx, block, Payouts.to(account, amount)));
        return block;
    }

    Amount available(Account account) {
        return ledger.balance(account).available();
    }

    static <T> T done(SettlementResult<T> result) {
        if (result instanceof SettlementResult.Done<T> done) {
            return done.value();
        }
        throw new AssertionError("refused: " + result);
    }

    static RefusalCode refused(SettlementResult<?> result) {
        if (result instanceof SettlementResult.Refused<?> refused) {
            return refused.code();
        }
        throw new AssertionError("not refused: " + result);
    }

    @Override
    public void close() {
        database.close();
    }
}
