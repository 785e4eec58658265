package io.idlemint.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.idlemint.app.lab.Await;
import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.lab.Addresses;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.node.desk.LockedException;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.desk.WalletDesk.Outcome;
import io.idlemint.node.lab.LabDesk;
import io.idlemint.node.lab.LabDesk.Asked;
import io.idlemint.node.lab.LabDesk.Target;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a wallet with a password lets a computer do in a lab that it joins: the password is asked for after the move.
class LockedMoveTest {
    private static final InstallationSettings OWN = InstallationSettings.ownLab()
            .planned(LabPlan.DEMO)
            .withoutWallet()
            .withLightWallet()
            .withThreads(1);

    @TempDir
    Path root;

    @BeforeEach
    void joinable() {
        assumeTrue(!Addresses.own().isEmpty(), "SKIPPED: this computer is in no network, so nobody can join it");
    }

    @Test
    void whoMovesWithAnOpenWalletEarnsAtOnce() {
        move(true, second -> Await.until("mining", () -> activity(second) == Activity.MINING));
    }

    @Test
    void whoMovesWithALockedWalletIsAskedToUnlockItOnce() {
        move(false, second -> {
            Await.until("the reason", () -> activity(second) == Activity.WALLET_LOCKED);
            assertThrows(LockedException.class, () -> second.wallet().history(Long.MAX_VALUE, 1));
            assertThrows(LockedException.class, () -> second.wallet().earnings(LocalDate.EPOCH));
            assertInstanceOf(Outcome.Done.class, second.wallet().unlock(password()));
            Await.until("mining", () -> activity(second) == Activity.MINING);
            second.wallet().earnings(LocalDate.EPOCH);
        });
    }

    private interface Look {
        void at(Installation second);
    }

    private void move(boolean open, Look look) {
        try (DataFolder hosts = DataFolder.take(root.resolve("first")).orElseThrow();
                DataFolder joins = DataFolder.take(root.resolve("second")).orElseThrow();
                Installation first = Installation.start(hosts, OWN.listening(new InetSocketAddress(0)))) {
            LabDesk.Hosted hosted = first.lab().now().get().hosted().orElseThrow();
            try (Installation second = start(joins)) {
                second.mining().resume();
                Await.until("its start", () -> activity(second) == Activity.NO_WALLET);
                assertInstanceOf(Outcome.Done.class, second.wallet().create(password()));
                if (!open) {
                    second.wallet().lock();
                }
                Asked.Found found =
                        assertInstanceOf(Asked.Found.class, second.lab().ask(hosted.code()));
                assertEquals(Optional.empty(), second.lab().move(new Target.Other(found.address())));
            }
            try (Installation second = start(joins)) {
                assertFalse(second.wallet().now().get().unlocked());
                look.at(second);
            }
        }
    }

    private static Installation start(DataFolder folder) {
        return Installation.start(folder, OWN.towards(Installation.chosen(folder)));
    }

    private static Activity activity(Installation installation) {
        return installation.mining().now().get().activity();
    }

    private static char[] password() {
        return "a password of its own".toCharArray();
    }
}
