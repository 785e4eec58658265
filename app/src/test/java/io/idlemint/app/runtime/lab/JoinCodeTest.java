package io.idlemint.app.runtime.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.lab.LabDesk.Target;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JoinCodeTest {
    @Test
    void whatIsWrittenIsReadHoweverItIsTyped() throws UnknownHostException {
        Random random = new Random(20_261_121);
        for (int i = 0; i < 1_000; i++) {
            byte[] host = new byte[4];
            byte[] hash = new byte[32];
            random.nextBytes(host);
            random.nextBytes(hash);
            JoinCode code = JoinCode.of((Inet4Address) InetAddress.getByAddress(host), random.nextInt(65_536), hash);
            String text = code.text();
            assertTrue(text.matches("([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}"), text);
            assertEquals(Optional.of(code), JoinCode.read(text));
            String typed = text.replace("-", " ")
                    .toLowerCase(Locale.ROOT)
                    .replace('0', 'o')
                    .replace('1', 'l');
            assertEquals(Optional.of(code), JoinCode.read(typed));
            assertTrue(JoinCode.read(text).orElseThrow().fits(hash));
            hash[7]++;
            assertFalse(code.fits(hash));
        }
    }

    @Test
    void nearlyEverySlipIsNoticed() throws UnknownHostException {
        JoinCode code =
                JoinCode.of((Inet4Address) InetAddress.getByAddress(new byte[] {10, 0, 0, 7}), 7_411, new byte[8]);
        String text = code.text();
        int missed = 0;
        int slips = 0;
        for (int place = 0; place < text.length(); place++) {
            for (char letter : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (text.charAt(place) != '-' && text.charAt(place) != letter) {
                    slips++;
                    String slip = text.substring(0, place) + letter + text.substring(place + 1);
                    missed += JoinCode.read(slip).isPresent() ? 1 : 0;
                }
            }
        }
        assertTrue(missed * 100 < slips, missed + " of " + slips);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "192.168.1.10:7411", "AAAA-BBBB", "UUUU-UUUU-UUUU-UUUU-UUUU-UUUU"})
    void whatIsNoCodeIsNoCode(String typed) {
        assertFalse(JoinCode.looksLike(typed));
        assertEquals(Optional.empty(), JoinCode.read(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "192.168.1.10:7411, 192.168.1.10, 7411",
        "' Lab-01.local ', lab-01.local, 7411",
        "host:1, host, 1",
        "host:65535, host, 65535",
    })
    void anAddressIsAHostAndAPort(String typed, String host, int port) {
        assertEquals(Optional.of(InetSocketAddress.createUnresolved(host, port)), Addresses.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":7411", "host:0", "host:65536", "host:x", "a b:7411", "http://host:7411", "host:-1"})
    void whatIsNoAddressIsRefused(String typed) {
        assertEquals(Optional.empty(), Addresses.read(typed));
    }

    @Test
    void theChoiceIsKept(@TempDir Path folder) throws IOException {
        LabFile file = new LabFile(folder.resolve("lab"));
        assertEquals(new Target.Own(false), file.read());
        file.write(new Target.Own(true));
        assertEquals(new Target.Own(true), file.read());
        file.write(new Target.Other("192.168.1.10:7411"));
        assertEquals(new Target.Other("192.168.1.10:7411"), file.read());
        Files.writeString(folder.resolve("lab"), "what is this?\n");
        assertEquals(new Target.Own(false), file.read());
    }
}
