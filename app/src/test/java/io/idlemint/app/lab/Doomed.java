package io.idlemint.app.lab;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.idlemint.app.runtime.Installation;
import io.idlemint.app.runtime.SteppedInstallation;
import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.SignatureCheck;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.signing.Eip712;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/// A process that stops at one step of a lease, says so, and waits there to be killed. Its arguments: the role
/// (`provider`, `renter` or `keynode`), the lab's folder, the key node's port, the step.
public final class Doomed {
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8);

    static final String JOINED = "JOINED ";
    static final String REACHED = "REACHED ";

    private Doomed() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path root = Path.of(arguments[1]);
        InetSocketAddress address =
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[2]));
        Consumer<String> step = stopAt(arguments[3]);
        Lab lab = new Lab(root, Lab.PLAN, address);
        switch (arguments[0]) {
            case "provider" -> provide(lab, step);
            case "renter" -> rent(lab, step);
            case "keynode" -> {
                lab.start(new SteppedSignatures(step), stepped(step));
                say(JOINED);
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        new CountDownLatch(1).await();
    }

    private static void say(String line) {
        OUT.println(line);
        OUT.flush();
    }

    private static Consumer<String> stopAt(String wanted) {
        return step -> {
            if (step.equals(wanted)) {
                say(REACHED + step);
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException never) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    private static void provide(Lab lab, Consumer<String> step) {
        Installation provider = SteppedInstallation.start(taken(lab.folder("provider")), lab.joined(), step);
        watch(provider, step);
        say(JOINED + Lab.account(provider).hex());
    }

    private static void rent(Lab lab, Consumer<String> step) {
        Installation renter = SteppedInstallation.start(
                taken(lab.folder("renter")), lab.joined().sharing(false), step);
        watch(renter, step);
        say(JOINED + Lab.account(renter).hex());
        Await.until("coins", () -> !Lab.balance(renter).available().isZero());
        Bytes32 id = Lab.rent(renter, Lab.order(renter, lab.folder("renter")), new RecordingEar());
        Lab.awaitSeconds(renter, id, 6);
        renter.leases().end(id);
    }

    private static DataFolder taken(Path folder) {
        return DataFolder.take(folder).orElseThrow();
    }

    /// The states of leases are steps, and the first voucher is.
    private static void watch(Installation installation, Consumer<String> step) {
        installation.leases().leases().observe(list -> {
            for (LeaseNow lease : list) {
                step.accept(lease.state().code());
                if (!lease.signed().isZero()) {
                    step.accept("VOUCHER");
                }
            }
        });
    }

    /// The ledger checks a voucher's signature inside of the transaction that closes: before it is committed.
    private record SteppedSignatures(Consumer<String> step) implements SignatureCheck {
        private static final Eip712 REAL = new Eip712();

        @Override
        public Bytes32 digest(LedgerDomain domain, TypedMessage message) {
            return REAL.digest(domain, message);
        }

        @Override
        public Optional<Account> signer(LedgerDomain domain, TypedMessage message, Signature signature) {
            step.accept((message instanceof Voucher ? "close" : message.primaryType()) + ":before");
            return REAL.signer(domain, message, signature);
        }
    }

    /// When the end of a lease is noted, the transaction that closed it is committed, and nobody has been told.
    private static InstantSource stepped(Consumer<String> step) {
        return () -> {
            boolean noting = StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().endsWith(".LeaseWitness")
                                    && frame.getMethodName().equals("fact")));
            if (noting) {
                step.accept("close:after");
            }
            return InstantSource.system().instant();
        };
    }
}
