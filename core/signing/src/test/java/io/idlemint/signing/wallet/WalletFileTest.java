package io.idlemint.signing.wallet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.signing.Eip712;
import io.idlemint.signing.Rights;
import io.idlemint.signing.SampleMessages;
import io.idlemint.signing.SigningException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.WalletUtils;

final class WalletFileTest {
    static final ScryptCost QUICK = new ScryptCost(2, 8, 1);
    static final Mnemonic WORDS = MnemonicTest.valid("test test test test test test test test test test test junk");
    private static final Account FIRST = Account.parse("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266");
    private static final LedgerDomain LAB = LedgerDomain.lab(Account.parse("0x" + "ab".repeat(20)));

    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path temp;

    private Path path = Path.of("");
    private WalletFile wallet = new WalletFile(path, random);

    @BeforeEach
    void newWallet() {
        path = temp.resolve("wallet/wallet.json");
        wallet = new WalletFile(path, random, QUICK);
    }

    @Test
    void aCreatedWalletSignsAndIsNotBackedUpUntilItsWordsAreConfirmed() throws IOException {
        try (UnlockedWallet unlocked = done(wallet.create(WORDS, password("correct horse")))) {
            assertEquals(FIRST, unlocked.account());
            assertTrue(new Eip712().signedBy(FIRST, LAB, unlocked.sign(LAB, SampleMessages.voucher())));
        }
        assertEquals(new WalletFacts(FIRST, false, false), done(wallet.facts()));
        List<String> others = Mnemonic.create(random).words();
        assertRefused(new WalletRefusal.WrongWords(Optional.empty()), wallet.confirmWords(others));
        assertRefused(
                new WalletRefusal.WrongWords(Optional.of(new MnemonicCheck.WrongCount(1))),
                wallet.confirmWords(List.of("test")));
        assertEquals(new WalletFacts(FIRST, true, false), done(wallet.confirmWords(WORDS.words())));
        assertEquals(new WalletFacts(FIRST, true, false), done(wallet.facts()));
        assertEquals(FIRST, unlockedAccount("correct horse"), "the mark leaves the key as it was");
        Rights.check("rw-------", path);
    }

    @Test
    void aRestoredWalletIsBackedUpAndHasItsFurtherAccounts() {
        try (UnlockedWallet unlocked = done(wallet.restore(WORDS, password("correct horse")))) {
            assertEquals(
                    Account.parse("0x70997970c51812dc3a010c7d01b50e0d17dc79c8"),
                    unlocked.account(1).account());
            assertEquals(FIRST, unlocked.account(0).account());
            assertNotEquals(FIRST, unlocked.derived(0).account());
        }
        assertEquals(new WalletFacts(FIRST, true, false), done(wallet.facts()));
    }

    @Test
    void aLockedWalletSignsNoMoreWithAnyOfItsKeys() {
        UnlockedWallet unlocked = done(wallet.restore(WORDS, password("correct horse")));
        MessageSigner second = unlocked.account(1);
        MessageSigner selfTest = unlocked.derived(0);
        unlocked.close();
        for (MessageSigner signer : List.of(unlocked, second, selfTest)) {
            assertThrows(IllegalStateException.class, () -> signer.sign(LAB, SampleMessages.voucher()));
        }
        assertThrows(IllegalStateException.class, () -> unlocked.account(2));
    }

    @Test
    void theWordsAreShownForThePasswordOnly() {
        done(wallet.create(WORDS, password("correct horse"))).close();
        assertRefused(new WalletRefusal.WrongPassword(), wallet.revealWords(password("correct h0rse")));
        assertEquals(WORDS, done(wallet.revealWords(password("correct horse"))));
    }

    @Test
    void theOldPasswordIsWorthNothingAfterAChange() throws IOException {
        done(wallet.restore(WORDS, password("correct horse"))).close();
        byte[] before = Files.readAllBytes(path);
        assertRefused(
                new WalletRefusal.WrongPassword(),
                wallet.changePassword(password("wrong horse"), password("battery staple")));
        assertRefused(
                new WalletRefusal.PasswordTooShort(8),
                wallet.changePassword(password("correct horse"), password("short12")));
        assertArrayEquals(before, Files.readAllBytes(path), "refused: untouched");
        assertEquals(
                new WalletFacts(FIRST, true, false),
                done(wallet.changePassword(password("correct horse"), password("battery staple"))));
        assertRefused(new WalletRefusal.WrongPassword(), wallet.unlock(password("correct horse")));
        assertEquals(FIRST, unlockedAccount("battery staple"));
        assertEquals(WORDS, done(wallet.revealWords(password("battery staple"))));
    }

    @Test
    void aChangeThatWasKilledBeforeItsRenameLeavesTheOldPassword() throws IOException {
        done(wallet.create(WORDS, password("correct horse"))).close();
        byte[] before = Files.readAllBytes(path);
        done(wallet.changePassword(password("correct horse"), password("battery staple")));
        Files.move(path, path.resolveSibling(".wallet.json.new"));
        Files.write(path, before);
        Rights.set(path, "rw-------");

        WalletFile reopened = new WalletFile(path, random, QUICK);
        done(reopened.unlock(password("correct horse"))).close();
        done(reopened.changePassword(password("correct horse"), password("third time")))
                .account();
        assertEquals(FIRST, unlockedAccount("third time"));
    }

    @Test
    void aChangeThatCannotBeWrittenLeavesTheOldPassword() throws IOException {
        done(wallet.create(WORDS, password("correct horse"))).close();
        // A folder in the temporary file's place: even root cannot write there.
        Files.createDirectories(path.resolveSibling(".wallet.json.new").resolve("occupied"));
        assertThrows(
                SigningException.class,
                () -> wallet.changePassword(password("correct horse"), password("battery staple")));
        assertEquals(FIRST, unlockedAccount("correct horse"));
    }

    @Test
    void aWalletIsNeverOverwritten() throws IOException {
        done(wallet.create(WORDS, password("correct horse"))).close();
        byte[] before = Files.readAllBytes(path);
        assertRefused(new WalletRefusal.Exists(), wallet.create(Mnemonic.create(random), password("correct horse")));
        assertRefused(new WalletRefusal.Exists(), wallet.restore(WORDS, password("correct horse")));
        assertArrayEquals(before, Files.readAllBytes(path));
    }

    @Test
    void withoutAFileEverythingSaysSo() {
        assertFalse(wallet.exists());
        assertRefused(new WalletRefusal.Missing(), wallet.facts());
        assertRefused(new WalletRefusal.Missing(), wallet.unlock(password("correct horse")));
        assertRefused(new WalletRefusal.Missing(), wallet.confirmWords(WORDS.words()));
        assertFalse(Files.exists(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80\uD83D\uDE80"})
    void aShortPasswordIsRefusedWithTheLimit(String tooShort) {
        var refused = assertRefused(new WalletRefusal.PasswordTooShort(8), wallet.create(WORDS, password(tooShort)));
        assertEquals("the password is too short: it needs at least 8 characters", refused.sentence());
        assertFalse(wallet.exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "пароль-длинный", "密码密码密码密码", "        "})
    void anyEightCharactersDo(String password) {
        done(wallet.create(WORDS, password(password))).close();
        assertEquals(FIRST, unlockedAccount(password));
    }

    @Test
    void aLabWalletWithoutAPasswordIsRecordedAsSuch() {
        done(wallet.create(WORDS, Password.unprotected())).close();
        assertEquals(new WalletFacts(FIRST, false, true), done(wallet.facts()));
        assertRefused(new WalletRefusal.WrongPassword(), wallet.unlock(password("")));
        assertRefused(new WalletRefusal.WrongPassword(), wallet.unlock(password("anything at all")));
        done(wallet.unlock(Password.unprotected())).close();
        done(wallet.changePassword(Password.unprotected(), password("correct horse")));
        assertEquals(new WalletFacts(FIRST, false, false), done(wallet.facts()));
        assertRefused(new WalletRefusal.WrongPassword(), wallet.unlock(Password.unprotected()));
        assertEquals(FIRST, unlockedAccount("correct horse"));
    }

    @Test
    void aFileThatOthersCanReadIsNotUsed() throws IOException {
        Rights.need(temp);
        done(wallet.create(WORDS, password("correct horse"))).close();
        Rights.set(path, "rw-r--r--");
        assertThrows(SigningException.class, wallet::facts);
        assertThrows(SigningException.class, () -> wallet.unlock(password("correct horse")));
    }

    @Test
    void otherEthereumProgramsReadTheKey() throws Exception {
        done(wallet.create(WORDS, password("pässword 显卡"))).close();
        Credentials read = WalletUtils.loadCredentials("pässword 显卡", path.toFile());
        assertEquals(FIRST, Account.parse(read.getAddress()));
    }

    @Test
    void theDefaultCostIsTheStandardOne() throws Exception {
        WalletFile standard = new WalletFile(path, random);
        done(standard.create(WORDS, password("correct horse"))).close();
        assertTrue(Files.readString(path).contains("\"n\" : 262144"));
        assertEquals(
                FIRST,
                Account.parse(WalletUtils.loadCredentials("correct horse", path.toFile())
                        .getAddress()));
    }

    @Test
    void aPasswordWithHalfACharacterIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Password.of(new char[] {'a', '\uD83D', 'b'}));
    }

    private Account unlockedAccount(String password) {
        try (UnlockedWallet unlocked = done(wallet.unlock(password(password)))) {
            return unlocked.account();
        }
    }

    static Password password(String text) {
        return Password.of(text.toCharArray());
    }

    static <T> T done(WalletResult<T> result) {
        return result.orElseThrow();
    }

    static WalletRefusal assertRefused(WalletRefusal why, WalletResult<?> result) {
        var refused = assertInstanceOf(WalletResult.Refused.class, result);
        assertEquals(why, refused.why());
        assertFalse(why.sentence().isBlank());
        return why;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
