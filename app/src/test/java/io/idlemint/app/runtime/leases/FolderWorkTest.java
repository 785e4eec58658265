package io.idlemint.app.runtime.leases;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.app.lab.RecordingEar;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.renter.RentedWork;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderWorkTest {
    @TempDir
    private Path folder = Path.of("unset");

    private RentedWork.Sink sink() {
        RentOrder order = new RentOrder(
                Bytes32.sha256("offer"),
                Amount.ofMint(1),
                Duration.ofMinutes(1),
                List.of(),
                List.of(),
                List.of(),
                folder,
                true);
        return FolderWork.of(order, new RecordingEar()).sink();
    }

    @Test
    void aResultLiesInTheFolderUnderTheLastPartOfItsName() throws IOException {
        byte[] text = "factors".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = sink().result("deep/er/factors.txt")) {
            out.write(text);
        }
        assertArrayEquals(text, Files.readAllBytes(folder.resolve("factors.txt")));
    }

    /// On Linux only such a name is none; on Windows one with a colon is none either.
    @Test
    void aNameThatNoFileCanHaveHereIsAFailureOfThatResult() throws IOException {
        IOException refused = assertThrows(IOException.class, () -> sink().result("log-12\u0000:30.txt"));
        assertTrue(String.valueOf(refused.getMessage()).contains("can be called log-12"), refused.getMessage());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }
}
