package io.idlemint.keynode.pool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WorkerNameTest {
    private static final String ACCOUNT = "0x8ba1f109551bd432803012645ac136ddd64dba72";

    @Test
    void namesComeBack() {
        WorkerName name = new WorkerName(Account.parse(ACCOUNT), Bytes32.sha256("a device"));

        assertEquals(Optional.of(name), WorkerName.parse(name.text()));
        assertEquals(ACCOUNT.length() + 17, name.text().length());
        assertTrue(name.namesDevice());
    }

    @Test
    void longerAndUpperCaseDeviceHashesAreTheSameDevice() {
        Bytes32 device = Bytes32.sha256("a device");
        WorkerName name = new WorkerName(Account.parse(ACCOUNT), device);

        assertEquals(Optional.of(name), WorkerName.parse(ACCOUNT + "." + device.hex()));
        assertEquals(
                Optional.of(name),
                WorkerName.parse(ACCOUNT + "." + device.hex().substring(0, 16).toUpperCase(Locale.ROOT)));
    }

    @Test
    void anAccountAloneNamesNoDevice() {
        WorkerName name = WorkerName.parse(ACCOUNT).orElseThrow();

        assertFalse(name.namesDevice());
        assertEquals(ACCOUNT, name.text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "8ba1f109551bd432803012645ac136ddd64dba72.0011223344556677",
                "0x8ba1f109551bd432803012645ac136ddd64dba72.",
                "0x8ba1f109551bd432803012645ac136ddd64dba72.00112233445566",
                "0x8ba1f109551bd432803012645ac136ddd64dba72.001122334455667g",
                "0x8ba1f109551bd432803012645ac136ddd64dba7.0011223344556677"
            })
    void everythingElseIsRefused(String text) {
        assertEquals(Optional.empty(), WorkerName.parse(text));
    }
}
