package io.idlemint.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.signing.operator.Delegation;
import io.idlemint.signing.operator.OperatorKeyFile;
import io.idlemint.signing.wallet.Mnemonic;
import io.idlemint.signing.wallet.MnemonicCheck;
import io.idlemint.signing.wallet.Password;
import io.idlemint.signing.wallet.ScryptCost;
import io.idlemint.signing.wallet.SeedAccounts;
import io.idlemint.signing.wallet.UnlockedWallet;
import io.idlemint.signing.wallet.WalletFile;
import io.idlemint.signing.wallet.WalletRefusal;
import io.idlemint.signing.wallet.WalletResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Everything that holds a secret is used, refused and broken, and all that it says is searched for the secret.
final class SecretsStayHiddenTest {
    private static final LedgerDomain LAB = LedgerDomain.lab(Account.parse("0x" + "ab".repeat(20)));
    private static final String WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow";
    private static final String PASSWORD = "Tr0ub4dor-and-3";

    private final SecureRandom random = new SecureRandom();
    private final List<String> said = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>(List.of(PASSWORD, "sausage", "yellow", "7f7f7f7f"));
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level level = root.getLevel();

    @TempDir
    private Path temp;

    @BeforeEach
    void listenToEverything() {
        log.start();
        root.addAppender(log);
        root.setLevel(Level.TRACE);
    }

    @AfterEach
    void listenNoMore() {
        root.detachAppender(log);
        root.setLevel(level);
    }

    @Test
    void noSecretIsEverSaid() throws IOException {
        LoggerFactory.getLogger("proof").trace("the log is heard");
        useKeys();
        useWallet();
        useOperatorKey();
        log.list.forEach(event -> said.add(event.getFormattedMessage()));
        assertTrue(said.contains("the log is heard"));
        assertTrue(said.size() > 20);
        for (String text : said) {
            for (String secret : secrets) {
                assertFalse(text.toLowerCase(Locale.ROOT).contains(secret.toLowerCase(Locale.ROOT)), text);
            }
        }
    }

    @Test
    void theSearchFindsWhatItShould() throws IOException {
        useKeys();
        assertEquals(4 + 2 * 3, secrets.size(), "every key adds its three spellings");
    }

    private void useKeys() {
        Secp256k1Signer signer = Secp256k1Signer.create(random);
        SessionKey session = new SessionKeys(random).create();
        keepSecret(signer.secret());
        keepSecret(session.secret());
        say(signer, session, signer.sign(LAB, SampleMessages.voucher()), session.account());
        signer.close();
        say(assertThrows(IllegalStateException.class, signer::secret), signer);
        say(assertThrows(IllegalArgumentException.class, () -> Secp256k1Signer.of(new byte[31])));
    }

    private void useWallet() throws IOException {
        MnemonicCheck check = Mnemonic.check(WORDS);
        Mnemonic words = assertInstanceOf(MnemonicCheck.Valid.class, check).words();
        SeedAccounts accounts = SeedAccounts.of(words);
        keepSecret(accounts.account(0).secret());
        Password password = Password.of(PASSWORD.toCharArray());
        Path path = temp.resolve("wallet/wallet.json");
        WalletFile wallet = new WalletFile(path, random, new ScryptCost(2, 8, 1));
        say(check, words, accounts, accounts.account(1), password, wallet);
        say(Mnemonic.check(WORDS.replace("sausage", "sausages")), Mnemonic.check(WORDS.replace("year", "wave")));
        WalletResult<UnlockedWallet> created = wallet.create(words, password);
        say(created, created.orElseThrow(), wallet.unlock(password), wallet.facts(), wallet.revealWords(password));
        sayRefusal(wallet.unlock(Password.of("wrong password".toCharArray())));
        sayRefusal(wallet.changePassword(password, Password.of("short".toCharArray())));
        sayRefusal(wallet.create(words, password));
        sayRefusal(
                wallet.confirmWords(List.of(WORDS.replace("year", "yellowish").split(" "))));
        sayRefusal(wallet.confirmWords(Mnemonic.create(random).words()));
        created.orElseThrow().close();
        say(assertThrows(
                IllegalStateException.class, () -> created.orElseThrow().account(1)));
        Files.writeString(path, WORDS + " " + PASSWORD);
        sayRefusal(wallet.unlock(password));
        password.close();
        say(password);
    }

    private void useOperatorKey() throws IOException {
        Path path = temp.resolve("keys/operator.json");
        OperatorKeyFile operator = OperatorKeyFile.openOrCreate(path, random);
        String content = Files.readString(path);
        String secret = content.replaceAll("(?s).*\"secret\" : \"([0-9a-f]{64})\".*", "$1");
        keepSecret(HexFormat.of().parseHex(secret));
        Delegation delegation = Delegation.issue(
                Secp256k1Signer.create(random),
                LAB,
                operator.account(),
                Bytes32.ZERO,
                EnumSet.allOf(Scope.class),
                Instant.EPOCH,
                1);
        operator.store(delegation);
        say(operator, operator.signer(), delegation, operator.delegations());
        say(assertThrows(IllegalArgumentException.class, () -> operator.store(delegation)));
        for (String broken : List.of(secret, "{" + secret, content.replace("\"" + secret, secret), "[\"" + secret)) {
            Files.writeString(path, broken);
            say(assertThrows(SigningException.class, () -> OperatorKeyFile.openOrCreate(path, random)));
        }
    }

    private void sayRefusal(WalletResult<?> result) {
        WalletRefusal why = assertInstanceOf(WalletResult.Refused.class, result).why();
        say(result, why, why.sentence(), assertThrows(SigningException.class, result::orElseThrow));
    }

    private void say(Object... things) {
        for (Object thing : things) {
            said.add(thing.toString());
            if (thing instanceof Throwable problem) {
                StringWriter trace = new StringWriter();
                problem.printStackTrace(new PrintWriter(trace));
                said.add(trace.toString());
            }
        }
    }

    private void keepSecret(byte[] key) {
        BigInteger number = new BigInteger(1, key);
        secrets.addAll(List.of(HexFormat.of().formatHex(key), number.toString(), number.toString(16)));
    }
}
