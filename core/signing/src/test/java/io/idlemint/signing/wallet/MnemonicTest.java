package io.idlemint.signing.wallet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.identity.Account;
import io.idlemint.signing.Secp256k1Signer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MnemonicTest {
    private static final String TEST = "test test test test test test test test test test test junk";

    /// Vectors of BIP-39's reference list; there with the pass phrase "TREZOR", so only entropy and words count here.
    @ParameterizedTest
    @CsvSource({
        "00000000000000000000000000000000, "
                + "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
        "7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f, "
                + "legal winner thank year wave sausage worth useful legal winner thank yellow",
        "ffffffffffffffffffffffffffffffff, zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong",
        "9e885d952ad362caeb4efe34a8e91bd2, ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic",
        "68a79eaca2324873eacc50cb9c6eca8cc68ea5d936f98787c60c7ebc74e6ce7c, "
                + "hamster diagram private dutch cause delay private meat slide toddler razor book happy fancy gospel "
                + "tennis maple dilemma loan word shrug inflict delay length"
    })
    void knownEntropyHasKnownWords(String entropy, String words) {
        assertEquals(words, String.join(" ", Mnemonic.ofEntropy(hex(entropy)).words()));
        assertEquals(entropy, HexFormat.of().formatHex(valid(words).entropy()));
    }

    @Test
    void theKnownDerivations() {
        try (SeedAccounts accounts = SeedAccounts.of(valid(TEST))) {
            assertAccount("0xf39fd6e51aad88f6f4ce6ab8827279cfffb92266", accounts.account(0));
            assertAccount("0x70997970c51812dc3a010c7d01b50e0d17dc79c8", accounts.account(1));
            assertAccount("0x3c44cdddb6a900fa2b585dd299e03d12fa4293bc", accounts.account(2));
        }
    }

    @Test
    void throwAwayAccountsAreOthersAndAlwaysTheSame() {
        try (SeedAccounts accounts = SeedAccounts.of(valid(TEST));
                SeedAccounts again = SeedAccounts.of(valid(TEST))) {
            List<Account> all = Stream.of(
                            accounts.account(0), accounts.account(1), accounts.derived(0), accounts.derived(1))
                    .map(Secp256k1Signer::account)
                    .distinct()
                    .toList();
            assertEquals(4, all.size());
            assertEquals(all.get(2), again.derived(0).account());
            assertThrows(IllegalArgumentException.class, () -> accounts.derived(-1));
        }
    }

    @Test
    void aClosedSeedDerivesNothing() {
        SeedAccounts accounts = SeedAccounts.of(valid(TEST));
        accounts.close();
        assertThrows(IllegalStateException.class, () -> accounts.account(0));
    }

    @Test
    void newWordsAreTwelveValidAndNew() {
        SecureRandom random = new SecureRandom();
        Mnemonic words = Mnemonic.create(random);
        assertEquals(12, words.words().size());
        assertEquals(new MnemonicCheck.Valid(words), Mnemonic.check(words.words()));
        assertNotEquals(words, Mnemonic.create(random));
    }

    @ParameterizedTest
    @ValueSource(strings = {"  %s\n", "\t%s", "%s\u3000"})
    void caseAndWhiteSpaceDoNotMatter(String around) {
        String typed = String.format(around, TEST.toUpperCase(Locale.ROOT).replace(" ", " \r\n "));
        assertEquals(new MnemonicCheck.Valid(valid(TEST)), Mnemonic.check(typed));
        assertEquals(
                new MnemonicCheck.Valid(valid(TEST)), Mnemonic.check(TEST.replace(' ', '\u3000')), "ideographic space");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 11, 13, 16, 25, 2000})
    void aWrongNumberIsNamed(int count) {
        List<String> words = Collections.nCopies(count, "zoo");
        assertEquals(new MnemonicCheck.WrongCount(count), Mnemonic.check(words));
        assertEquals(new MnemonicCheck.WrongCount(count), Mnemonic.check(String.join(" ", words)));
        assertEquals(
                "12 words are needed (or 15, 18, 21 or 24), there are " + count,
                new MnemonicCheck.WrongCount(count).sentence());
    }

    @Test
    void anUnknownWordIsNamedWithItsPosition() {
        for (int i = 0; i < 12; i++) {
            List<String> words = new ArrayList<>(valid(TEST).words());
            words.set(i, "tset");
            assertEquals(new MnemonicCheck.UnknownWord(i + 1, "tset"), Mnemonic.check(words));
        }
        var unknown = new MnemonicCheck.UnknownWord(3, "tset");
        assertEquals("word 3, \"tset\", is not on the English list of BIP-39", unknown.sentence());
        assertEquals("UnknownWord[position=3, word=***]", unknown.toString());
    }

    @Test
    void wordsThatDoNotBelongTogetherHaveAWrongChecksum() {
        assertInstanceOf(MnemonicCheck.WrongChecksum.class, Mnemonic.check(TEST.replace("junk", "test")));
        List<String> swapped = new ArrayList<>(
                valid("legal winner thank year wave sausage worth useful legal winner" + " thank yellow")
                        .words());
        Collections.swap(swapped, 3, 4);
        assertInstanceOf(MnemonicCheck.WrongChecksum.class, Mnemonic.check(swapped));
    }

    static Mnemonic valid(String words) {
        return assertInstanceOf(MnemonicCheck.Valid.class, Mnemonic.check(words))
                .words();
    }

    private static void assertAccount(String address, Secp256k1Signer signer) {
        assertEquals(Account.parse(address), signer.account());
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}
