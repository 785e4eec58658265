package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.lab.Lab;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.lab.Addresses;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.LinkState;
import io.idlemint.node.desk.NetworkDesk.NetworkNow;
import io.idlemint.node.desk.WalletDesk.Outcome;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.node.lab.LabDesk.Asked;
import io.idlemint.node.lab.LabDesk.Target;
import io.idlemint.node.lab.LabDesk.Why;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two installations on one computer: the first lets others join, the second joins by its code, leaves,
/// and finds its own ledger as it was.
class LabMoveTest {
    private static final Amount EARNED = Amount.ofMint(7);
    private static final InstallationSettings OWN = InstallationSettings.ownLab()
            .planned(LabPlan.DEMO)
            .withLightWallet()
            .withThreads(1)
            .sharing(false);

    @TempDir
    Path root;

    @Test
    void joiningByCodeAndLeavingLosesNothing() {
        assumeTrue(!Addresses.own().isEmpty(), "SKIPPED: this computer is in no network, so nobody can join it");
        try (DataFolder hosts = DataFolder.take(root.resolve("first")).orElseThrow();
                DataFolder joins = DataFolder.take(root.resolve("second")).orElseThrow();
                Installation first = Installation.start(hosts, OWN.listening(new InetSocketAddress(0)))) {
            LabDesk.Hosted hosted = first.lab().now().get().hosted().orElseThrow();
            earn(joins);
            Before before = atHome(joins, hosted);
            joined(joins, first, hosted, before.account());
            backHome(joins, before);
        }
    }

    /// @param total on its own ledger
    private record Before(Account account, Amount total) {}

    /// Coins on the own ledger, as blocks pay them: what mining takes depends on who else uses the computer.
    private static void earn(DataFolder folder) {
        Account account;
        try (Installation second = start(folder)) {
            account = account(second);
        }
        try (Database ledger = Database.open(folder.folder("keynode").resolve("keynode.db"), Schema.KEY_NODE)) {
            Lab.credit(ledger, account, EARNED);
        }
    }

    private static Before atHome(DataFolder folder, LabDesk.Hosted hosted) {
        try (Installation second = start(folder)) {
            assertEquals(EARNED, total(second));
            String code = hosted.code();
            String mistyped = (code.startsWith("Z") ? "Y" : "Z") + code.substring(1);
            assertEquals(new Asked.Refused(Why.CODE_MISTYPED, ""), second.lab().ask(mistyped));
            assertEquals(new Asked.Refused(Why.NOT_UNDERSTOOD, ""), second.lab().ask("no lab!"));
            Asked.Refused silent =
                    assertInstanceOf(Asked.Refused.class, second.lab().ask("127.0.0.1:1"));
            assertEquals(Why.SILENT, silent.why());
            Asked.Found found = assertInstanceOf(Asked.Found.class, second.lab().ask(code));
            assertEquals(hosted.fingerprint(), found.fingerprint(), "both owners see the same fingerprint");
            assertEquals(Optional.empty(), second.lab().move(new Target.Other(found.address())));
            assertTrue(second.lab().leaving().get());
            return new Before(account(second), total(second));
        }
    }

    private static void joined(DataFolder folder, Installation first, LabDesk.Hosted hosted, Account account) {
        try (Installation second = start(folder)) {
            assertEquals(account, account(second), "the person stays the same");
            NetworkNow now = Await.value(
                    "the key node",
                    Await.LONG,
                    () -> Optional.of(second.network().now().get())
                            .filter(seen -> seen.link() instanceof LinkState.Connected));
            assertEquals(first.network().now().get().name(), now.name());
            assertEquals(
                    hosted.fingerprint(),
                    second.lab().now().get().known().getFirst().fingerprint());
            assertEquals(Amount.ZERO, total(second), "each lab has a ledger of its own");
            Account host = Account.parse("0x" + "1".repeat(40));
            assertInstanceOf(
                    Outcome.Refused.class,
                    second.wallet().send(host, EARNED, ""),
                    "what was earned at home cannot be spent here");
            assertEquals(Optional.empty(), second.lab().move(new Target.Own(false)));
        }
    }

    private static void backHome(DataFolder folder, Before before) {
        try (Installation second = start(folder)) {
            assertEquals(before.account(), account(second));
            assertEquals(before.total(), total(second), "nothing is lost");
            assertEquals(new Target.Own(false), second.lab().now().get().target());
            assertNotEquals(
                    0, second.lab().now().get().known().size(), "the lab is remembered, so that the way back is short");
        }
    }

    /// As the window does: with the key node that was chosen.
    private static Installation start(DataFolder folder) {
        return Installation.start(folder, OWN.towards(Installation.chosen(folder)));
    }

    private static Account account(Installation installation) {
        return installation.wallet().now().get().account().orElseThrow();
    }

    private static Amount total(Installation installation) {
        return installation
                .keyNode()
                .settlement()
                .balance(account(installation))
                .total();
    }
}
