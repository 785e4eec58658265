package io.idlemint.app.cli;

import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.wallet.Passwords;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.settlement.Balance;
import io.idlemint.domain.settlement.LedgerEntry;
import io.idlemint.node.desk.WalletDesk.WalletNow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The account and its money.
@Command(
        name = "wallet",
        description = "Show the account and its balance; create, restore, send, list.",
        mixinStandardHelpOptions = true)
final class WalletCommand implements Callable<Integer> {
    private final Ground ground;

    @Mixin
    private final JoinOption join = new JoinOption();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    WalletCommand(Ground ground) {
        this.ground = ground;
    }

    private InstallationSettings settings() {
        return join.apply(InstallationSettings.ownLab().sharing(false).withoutWallet());
    }

    @Override
    public Integer call() throws InterruptedException {
        return ground.withInstallation(settings(), this::show);
    }

    private int show(Installation installation) {
        WalletNow wallet = installation.wallet().now().get();
        Account account = wallet.account()
                .orElseThrow(() -> new CommandFailure(
                        CommandFailure.REFUSED, "There is no wallet yet. What to do: idlemint wallet create."));
        Balance balance = installation.keyNode().settlement().balance(account);
        if (json) {
            var object = Console.json()
                    .createObjectNode()
                    .put("account", account.hex())
                    .put("unlocked", wallet.unlocked())
                    .put("backedUp", wallet.backedUp());
            object.set("balance", Facts.of(balance));
            ground.console().json(object);
            return 0;
        }
        Console console = ground.console();
        console.line(String.format(Locale.ROOT, "Account    %s", account.hex()));
        console.line(String.format(Locale.ROOT, "Available  %s", balance.available()));
        console.line(String.format(Locale.ROOT, "In escrow  %s", balance.inEscrow()));
        console.line(String.format(Locale.ROOT, "Immature   %s", balance.immature()));
        console.line(
                String.format(Locale.ROOT, "Backed up  %s", wallet.backedUp() ? "yes" : "no: write down its words"));
        return 0;
    }

    @Command(
            name = "create",
            description = "Make a new account and print its twelve words.",
            mixinStandardHelpOptions = true)
    int create(@Mixin PasswordOption password) throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            char[] typed = password.read(ground);
            List<String> words = Outcomes.require(installation.wallet().create(typed));
            Arrays.fill(typed, '\0');
            ground.console().say("Write these words down. Whoever has them has the money.");
            ground.console().line(String.join(" ", words));
            return 0;
        });
    }

    @Command(name = "restore", description = "Make the wallet from its twelve words.", mixinStandardHelpOptions = true)
    int restore(
            @Option(
                            names = "--words-file",
                            required = true,
                            paramLabel = "FILE",
                            description = "A file with the twelve words.")
                    Path words,
            @Mixin PasswordOption password)
            throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            char[] typed = password.read(ground);
            Account account = Outcomes.require(installation.wallet().restore(words(ground.resolve(words)), typed));
            Arrays.fill(typed, '\0');
            ground.console().line(account.hex());
            return 0;
        });
    }

    @Command(
            name = "unlock",
            description = "Open the wallet of the running application.",
            mixinStandardHelpOptions = true)
    int unlock(@Mixin PasswordOption password) throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            char[] typed = password.read(ground);
            ground.console()
                    .line(Outcomes.require(installation.wallet().unlock(typed)).hex());
            Arrays.fill(typed, '\0');
            return 0;
        });
    }

    @Command(
            name = "words",
            description = "Print the twelve words, to be written down.",
            mixinStandardHelpOptions = true)
    int words(@Mixin PasswordOption password) throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            char[] typed = password.read(ground);
            List<String> words = Outcomes.require(installation.wallet().words(typed));
            Arrays.fill(typed, '\0');
            ground.console().say("Whoever has these words has the money.");
            ground.console().line(String.join(" ", words));
            return 0;
        });
    }

    @Command(
            name = "confirm",
            description = "Check that the twelve words were written down.",
            mixinStandardHelpOptions = true)
    int confirm(
            @Option(
                            names = "--words-file",
                            required = true,
                            paramLabel = "FILE",
                            description = "A file with the words.")
                    Path words)
            throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            Outcomes.require(installation.wallet().confirmWords(words(ground.resolve(words))));
            ground.console().line("The words are right; the wallet is marked as backed up.");
            return 0;
        });
    }

    @Command(name = "password", description = "Change the wallet's password.", mixinStandardHelpOptions = true)
    int password(
            @Mixin PasswordOption old,
            @Option(
                            names = "--new-password-file",
                            required = true,
                            paramLabel = "FILE",
                            description = "A file with the new password, readable by its owner only.")
                    Path fresh)
            throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            char[] before = old.read(ground);
            char[] after = Passwords.read(ground.resolve(fresh), null);
            Outcomes.require(installation.wallet().changePassword(before, after));
            Arrays.fill(before, '\0');
            Arrays.fill(after, '\0');
            ground.console().line("The password is changed.");
            return 0;
        });
    }

    @Command(name = "send", description = "Pay an amount of MINT to an account.", mixinStandardHelpOptions = true)
    int send(
            @Parameters(paramLabel = "ACCOUNT", description = "0x and 40 hexadecimal digits.") String to,
            @Parameters(paramLabel = "MINT", description = "The amount, with at most 9 decimals.") String amount,
            @Option(names = "--memo", defaultValue = "", description = "Its hash is part of the payment.") String memo,
            @Mixin PasswordOption password)
            throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            Account target = Outcomes.require(installation.wallet().readAddress(to));
            Amount sum = amount(amount);
            open(installation, password);
            long seq = Outcomes.require(installation.wallet().send(target, sum, memo));
            ground.console().line(String.format(Locale.ROOT, "Sent %s to %s, movement %d.", sum, target.hex(), seq));
            return 0;
        });
    }

    @Command(
            name = "history",
            description = "List the newest movements of the account.",
            mixinStandardHelpOptions = true)
    int history(
            @Option(names = "--limit", defaultValue = "50", description = "1 to 500.") int limit,
            @Option(names = "--json", description = "Print one JSON array.") boolean asJson)
            throws InterruptedException {
        return ground.withInstallation(settings(), installation -> {
            List<LedgerEntry> entries = installation.wallet().history(Long.MAX_VALUE, limit);
            if (asJson) {
                ground.console().json(Facts.of(entries));
                return 0;
            }
            for (LedgerEntry entry : entries) {
                ground.console()
                        .line(String.format(
                                Locale.ROOT,
                                "%s  %-16s %s%s  %s",
                                entry.at(),
                                entry.kind(),
                                entry.incoming() ? "+" : "\u2212",
                                entry.amount().plain(),
                                entry.counterparty().map(Account::hex).orElse("")));
            }
            return 0;
        });
    }

    /// Opens a locked wallet with the password that the command was given.
    private void open(Installation installation, PasswordOption password) {
        if (!installation.wallet().now().get().unlocked()) {
            char[] typed = password.read(ground);
            Outcomes.require(installation.wallet().unlock(typed));
            Arrays.fill(typed, '\0');
        }
    }

    static Amount amount(String typed) {
        try {
            return Amount.parse(typed);
        } catch (IllegalArgumentException wrong) {
            throw new CommandFailure(CommandFailure.USAGE, String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private static List<String> words(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file)) {
            return reader.lines()
                    .limit(100)
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+", -1)))
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            throw new CommandFailure(
                    CommandFailure.UNAVAILABLE,
                    "The words file " + file + " cannot be read as text: " + unreadable.getMessage(),
                    unreadable);
        }
    }
}
