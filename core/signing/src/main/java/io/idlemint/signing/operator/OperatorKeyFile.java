package io.idlemint.signing.operator;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.signing.Eip712;
import io.idlemint.signing.OwnerOnlyFile;
import io.idlemint.signing.Secp256k1Signer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The installation's operator key in a file that only its owner may read, plain because the machine must work while
/// nobody is there, and the newest delegation of every account to it. Safe for use by several threads of one process.
public final class OperatorKeyFile {
    /// How many accounts and ledgers one installation keeps delegations of.
    public static final int MAX_DELEGATIONS = 64;

    private static final OperatorCodec CODEC = new OperatorCodec();

    private final OwnerOnlyFile file;
    private final Secp256k1Signer signer;
    private List<Delegation> delegations;

    private OperatorKeyFile(OwnerOnlyFile file, Secp256k1Signer signer, List<Delegation> delegations) {
        this.file = file;
        this.signer = signer;
        this.delegations = delegations;
    }

    /// The key in the file, or a new one where there is none.
    ///
    /// @param path in a folder of its own (0700; it is made if missing)
    /// @throws io.idlemint.signing.SigningException if the file is damaged, open to others, or cannot be written
    public static OperatorKeyFile openOrCreate(Path path, SecureRandom random) {
        OwnerOnlyFile file = new OwnerOnlyFile(path);
        if (file.exists()) {
            return opened(file);
        }
        OperatorKeyFile created = new OperatorKeyFile(file, Secp256k1Signer.create(random), List.of());
        created.write(List.of());
        return created;
    }

    /// Signs offers, terms, receipts and releases.
    public MessageSigner signer() {
        return signer;
    }

    /// The address of the operator key.
    public Account account() {
        return signer.account();
    }

    public synchronized List<Delegation> delegations() {
        return delegations;
    }

    /// The newest delegation of this account on this ledger, whether still valid or not.
    public synchronized Optional<Delegation> delegation(LedgerDomain ledger, Account account) {
        return delegations.stream()
                .filter(stored -> stored.ledger().equals(ledger))
                .filter(stored -> stored.account().equals(account))
                .findFirst();
    }

    /// The serial that the account's next delegation on this ledger needs, from 1.
    public long nextSerial(LedgerDomain ledger, Account account) {
        return delegation(ledger, account)
                .map(stored -> Math.addExact(stored.serial(), 1))
                .orElse(1L);
    }

    /// Stores a delegation in the place of an older one of the same account on the same ledger.
    ///
    /// @throws IllegalArgumentException if it is for another key, not signed by its account, or not newer
    public synchronized void store(Delegation fresh) {
        requireOurs(fresh);
        requireSigned(fresh);
        delegation(fresh.ledger(), fresh.account()).ifPresent(stored -> requireNewer(fresh, stored));
        List<Delegation> all = Stream.concat(
                        delegations.stream().filter(stored -> !fresh.replaces(stored)), Stream.of(fresh))
                .toList();
        if (all.size() > MAX_DELEGATIONS) {
            throw new IllegalArgumentException("delegation: " + MAX_DELEGATIONS + " accounts and ledgers are kept");
        }
        write(all);
    }

    private void requireOurs(Delegation delegation) {
        NodeIdentity identity = delegation.identity().message();
        if (!identity.operatorKey().equals(account())) {
            throw new IllegalArgumentException(
                    "delegation: operatorKey " + identity.operatorKey() + " is not this installation's " + account());
        }
    }

    private static void requireSigned(Delegation delegation) {
        if (!new Eip712().signedBy(delegation.account(), delegation.ledger(), delegation.identity())) {
            throw new IllegalArgumentException(
                    "delegation: it is not signed by " + delegation.account() + " for this ledger");
        }
    }

    private static void requireNewer(Delegation fresh, Delegation stored) {
        if (fresh.serial() <= stored.serial()) {
            throw new IllegalArgumentException(
                    "delegation: serial " + fresh.serial() + " is not above the stored " + stored.serial());
        }
    }

    private static OperatorKeyFile opened(OwnerOnlyFile file) {
        OperatorJson json = CODEC.decode(file.path(), file.read(OperatorCodec.MAX_BYTES));
        try {
            byte[] secret = HexFormat.of().parseHex(json.secret());
            Secp256k1Signer signer = Secp256k1Signer.of(secret);
            Arrays.fill(secret, (byte) 0);
            List<Delegation> delegations = json.delegations().stream()
                    .map(OperatorJson.Entry::delegation)
                    .toList();
            OperatorKeyFile key = new OperatorKeyFile(file, signer, delegations);
            if (!signer.account().hex().equals(json.account())) {
                throw OperatorCodec.damaged(file.path(), "its key is not that of its account");
            }
            delegations.forEach(key::requireOurs);
            delegations.forEach(OperatorKeyFile::requireSigned);
            return key;
        } catch (IllegalArgumentException quotesTheFile) {
            throw OperatorCodec.damaged(file.path(), "a field has not the form that was written");
        }
    }

    private void write(List<Delegation> all) {
        byte[] secret = signer.secret();
        OperatorJson json = new OperatorJson(
                OperatorJson.FORMAT,
                account().hex(),
                HexFormat.of().formatHex(secret),
                all.stream().map(OperatorJson.Entry::of).toList(),
                "");
        Arrays.fill(secret, (byte) 0);
        file.write(CODEC.encode(json));
        delegations = all;
    }

    @Override
    public String toString() {
        return "***";
    }
}
