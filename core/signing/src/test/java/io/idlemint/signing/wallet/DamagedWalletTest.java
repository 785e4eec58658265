package io.idlemint.signing.wallet;

import static io.idlemint.signing.wallet.WalletFileTest.WORDS;
import static io.idlemint.signing.wallet.WalletFileTest.done;
import static io.idlemint.signing.wallet.WalletFileTest.password;
import static io.idlemint.signing.wallet.WalletFileTest.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.domain.crypto.Bytes32;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every way to damage the file ends in a clear refusal, and never in another key.
final class DamagedWalletTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PASSWORD = "correct horse";

    private final WalletCodec codec = new WalletCodec();

    @TempDir
    private Path temp;

    private Path path = Path.of("");
    private WalletFile wallet = new WalletFile(path, new SecureRandom());
    private byte[] good = {};

    @BeforeEach
    void makeAWallet() throws IOException {
        path = temp.resolve("wallet/wallet.json");
        wallet = new WalletFile(path, new SecureRandom(), WalletFileTest.QUICK);
        done(wallet.create(WORDS, password(PASSWORD))).close();
        good = Files.readAllBytes(path);
    }

    @Test
    void aFileCutAtAnyByteIsDamaged() {
        for (int length = 0; length < good.length; length++) {
            var result = codec.decode(Arrays.copyOf(good, length));
            assertInstanceOf(WalletRefusal.Damaged.class, refusal(result), "cut at " + length);
        }
    }

    @Test
    void aFileWithAnyBitFlippedIsDamagedOrStillTheSameWallet() throws IOException {
        int refused = 0;
        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            switch (codec.decode(bad)) {
                case WalletResult.Refused<WalletJson>(WalletRefusal why) -> {
                    boolean clear = why instanceof WalletRefusal.Damaged || why instanceof WalletRefusal.Unsupported;
                    assertTrue(clear, "bit " + bit + ": " + why);
                    refused++;
                }
                case WalletResult.Done<WalletJson>(WalletJson json) ->
                    assertEquals(
                            done(codec.decode(good)),
                            json,
                            "bit " + bit + " was taken although it changes the content");
            }
        }
        assertTrue(refused > good.length * 7, "only white space may change unnoticed: " + refused);
    }

    @Test
    void aDamagedFileIsRefusedByEveryCallAndLeftAlone() throws IOException {
        byte[] bad = good.clone();
        bad[good.length / 2] ^= 1;
        Files.write(path, bad);
        for (WalletResult<?> result : new WalletResult<?>[] {
            wallet.facts(),
            wallet.unlock(password(PASSWORD)),
            wallet.revealWords(password(PASSWORD)),
            wallet.confirmWords(WORDS.words()),
            wallet.changePassword(password(PASSWORD), password("battery staple"))
        }) {
            assertInstanceOf(WalletRefusal.Damaged.class, refusal(result));
        }
        assertInstanceOf(
                WalletRefusal.Exists.class, refusal(wallet.create(WORDS, password(PASSWORD))), "not overwritten");
        assertArrayEquals(bad, Files.readAllBytes(path));
    }

    @Test
    void whiteSpaceOfAnEditorDoesNoHarm() throws IOException {
        Files.writeString(path, JSON.readTree(good) + "\r\n\n");
        done(wallet.unlock(password(PASSWORD))).close();
    }

    @Test
    void aNewerVersionIsSaidToBeOne() throws IOException {
        assertUnsupported("version 4", root -> root.put("version", 4));
        assertUnsupported("format 2", root -> root.withObject("/idlemint").put("format", 2));
        assertUnsupported("the key but not the words", root -> root.remove("idlemint"));
        assertUnsupported(
                "cipher aes-256-gcm",
                root -> withCheck(root, all -> all.withObject("/crypto").put("cipher", "aes-256-gcm")));
        assertUnsupported(
                "pbkdf2",
                root -> withCheck(root, all -> all.withObject("/crypto").put("kdf", "pbkdf2")));
    }

    /// Files made by hand, with the right check sum.
    @Test
    void aFieldOutOfItsFormIsRefusedBeforeAnyDerivation() throws IOException {
        assertDamaged("address", root -> root.put("address", "0x" + "a".repeat(38)));
        assertDamaged("iv", root -> root.withObject("/crypto/cipherparams").put("iv", "00"));
        assertDamaged("iv", root -> root.withObject("/idlemint/words").put("iv", "zz".repeat(16)));
        assertDamaged("mac", root -> root.withObject("/crypto").put("mac", ""));
        assertDamaged("words", root -> root.withObject("/idlemint/words").put("ciphertext", "00".repeat(15)));
        assertDamaged("salt", root -> root.withObject("/crypto/kdfparams").put("salt", ""));
        assertDamaged("dklen", root -> root.withObject("/crypto/kdfparams").put("dklen", 64));
        assertDamaged("scrypt: n", root -> root.withObject("/crypto/kdfparams").put("n", 3));
        assertDamaged("scrypt: n", root -> root.withObject("/crypto/kdfparams").put("n", 1 << 30));
        assertDamaged(
                "512 MiB",
                root -> root.withObject("/crypto/kdfparams").put("n", 1 << 20).put("r", 32));
        assertDamaged("scrypt: r", root -> root.withObject("/crypto/kdfparams").put("p", 1_000_000));
    }

    @Test
    void partsOfTwoWalletsDoNotMakeOne() throws IOException {
        String other = "00".repeat(20);
        assertDamaged("belong together", root -> root.put("address", other));
        assertDamaged(
                "belong together",
                root -> root.withObject("/crypto/cipherparams").put("iv", "00".repeat(16)));
        assertDamaged(
                "belong together", root -> root.withObject("/idlemint/words").put("iv", "00".repeat(16)));
        assertDamaged(
                "belong together", root -> root.withObject("/idlemint/words").put("mac", "00".repeat(32)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "[]", "3", "{}", "{\"version\":3}", "not json", "\u0000", "{\"version\":\"3\"}"})
    void whatIsNoWalletIsDamaged(String content) {
        assertInstanceOf(WalletRefusal.Damaged.class, refusal(codec.decode(utf8(content))));
    }

    @Test
    void aHugeFileIsDamaged() throws IOException {
        Files.write(path, new byte[WalletCodec.MAX_BYTES + 1]);
        var damaged = assertInstanceOf(WalletRefusal.Damaged.class, refusal(wallet.facts()));
        assertTrue(damaged.sentence().contains("65536 bytes"), damaged.sentence());
    }

    private void assertDamaged(String part, Consumer<ObjectNode> change) throws IOException {
        write(root -> withCheck(root, change));
        var damaged = assertInstanceOf(WalletRefusal.Damaged.class, refusal(wallet.unlock(password(PASSWORD))));
        assertTrue(damaged.sentence().contains(part), damaged.sentence());
    }

    private void assertUnsupported(String part, Consumer<ObjectNode> change) throws IOException {
        write(change);
        var unsupported = assertInstanceOf(WalletRefusal.Unsupported.class, refusal(wallet.facts()));
        assertTrue(unsupported.sentence().contains(part), unsupported.sentence());
    }

    private void write(Consumer<ObjectNode> change) throws IOException {
        ObjectNode root = (ObjectNode) JSON.readTree(good);
        change.accept(root);
        Files.writeString(path, root.toString());
    }

    private static void withCheck(ObjectNode root, Consumer<ObjectNode> change) {
        change.accept(root);
        root.withObject("/idlemint").put("check", "");
        root.withObject("/idlemint")
                .put("check", Bytes32.sha256(root.toString()).hex());
    }

    private static WalletRefusal refusal(WalletResult<?> result) {
        return switch (result) {
            case WalletResult.Refused<?>(WalletRefusal why) -> why;
            case WalletResult.Done<?> done -> fail("was accepted: " + done);
        };
    }
}
