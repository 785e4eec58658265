package io.idlemint.app;

import io.idlemint.app.lab.FaultTable;
import io.idlemint.app.lab.KillStory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Provider, renter and key node killed at every step of a lease. See docs/faults.md for the results.
@Tag("faults")
class KillMatrixTest {
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "provider, FUNDED",
        "provider, STARTING",
        "provider, READY",
        "provider, VOUCHER",
        "provider, ENDING",
        "provider, close:before",
        "provider, close:after",
        "renter, open:before",
        "renter, open:after",
        "renter, FUNDED",
        "renter, STARTING",
        "renter, READY",
        "renter, VOUCHER",
        "renter, ENDING",
        "keynode, Terms:before",
        "keynode, Open:before",
        "keynode, close:before",
        "keynode, close:after"
    })
    void killed(String role, String step, @TempDir Path root) throws IOException {
        FaultTable.add(KillStory.run(root, role, step).toString());
    }
}
