package io.idlemint.ui.leases;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.ui.Pictures;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.Screen;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Pictures of the dialogs of Leases.
final class LeasesPicturesTest {
    @BeforeAll
    static void startToolkit() throws TimeoutException, IOException {
        Pictures.start();
    }

    @Test
    void extend() throws IOException {
        Pictures.take("leases-extend", LeasesPicturesTest::lab, shell -> {
            shell.open(Screen.LEASES);
            Pictures.press(shell, "#lease-top-up");
        });
    }

    @Test
    void receipt() throws IOException {
        Pictures.take("leases-receipt", LeasesPicturesTest::lab, shell -> {
            shell.openLease(Samples.id(5));
            Pictures.press(shell, "#lease-receipt");
        });
    }

    @Test
    void files() throws IOException {
        Pictures.take("leases-files", LeasesPicturesTest::lab, shell -> {
            shell.open(Screen.LEASES);
            Pictures.press(shell, "#work-files");
        });
    }

    @Test
    void usage() throws IOException {
        Pictures.take("leases-usage", LeasesPicturesTest::lab, shell -> {
            shell.open(Screen.LEASES);
            Pictures.press(shell, "#work-usage");
        });
    }

    private static Lab lab() {
        Lab lab = new Lab();
        lab.leases.cell.set(List.of(Samples.rented(), Samples.ended(5, EndReason.BUDGET_USED)));
        lab.leases.receipts.add(Samples.receipt(true));
        lab.leases.files.set(Samples.leaseFiles());
        lab.leases.usage.set(Samples.leaseUsage());
        return lab;
    }
}
