package io.idlemint.app;

import io.idlemint.app.lab.KillStory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each of the three is killed with SIGKILL just before and just after its decisive write, and started again: no money
/// is made or lost, no lease is stuck, no process of the sandbox is left, and the device can be leased again.
class KillTest {
    @ParameterizedTest(name = "{0} at {1}")
    @CsvSource({
        "provider, STARTING",
        "provider, VOUCHER",
        "renter, open:before",
        "renter, open:after",
        "keynode, close:before",
        "keynode, close:after"
    })
    void killed(String role, String step, @TempDir Path root) throws IOException {
        KillStory.run(root, role, step);
    }
}
