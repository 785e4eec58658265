package io.idlemint.storage.ledger;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.fixtures.FakeSigner;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

/// A process that moves money until it is killed. It prints the number and the hash of a movement only after the
/// database has answered.
final class PayingProcess {
    static final LedgerAccount TILL =
            LedgerAccount.user(FakeSigner.named("till").account());
    private static final int WRITERS = 4;

    private PayingProcess() {}

    public static void main(String[] args) throws InterruptedException {
        Database database = Database.open(Path.of(args[0]), Schema.KEY_NODE);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
        for (int i = 0; i < WRITERS; i++) {
            Thread.ofVirtual().start(() -> pay(database, out));
        }
        new CountDownLatch(1).await();
    }

    private static void pay(Database database, PrintStream out) {
        LedgerStore ledger = new LedgerStore();
        Movement one = new Movement(
                Movement.Kind.BLOCK_MATURED,
                Instant.EPOCH,
                Optional.empty(),
                Bytes32.ZERO,
                List.of(Posting.hidden(LedgerAccount.MINT, -1), Posting.hidden(TILL, 1)));
        for (long i = 0; i < Amount.CAP_NANOS; i++) {
            JournalEntry posted = database.write("pay", tx -> ledger.post(tx, one));
            out.println(posted.seq() + " " + posted.hash());
        }
    }
}
