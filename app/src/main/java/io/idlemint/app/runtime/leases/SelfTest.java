package io.idlemint.app.runtime.leases;

import io.idlemint.app.runtime.wallet.Keyring;
import io.idlemint.app.runtime.wallet.WalletControl;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.node.provider.ProviderService;
import io.idlemint.node.renter.RentedWork;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// "Rent my own machine": a throw-away account of the wallet rents this computer for free, runs a computation and
/// checks its result. Safe for use by several threads.
public final class SelfTest {
    private final KeyNode keyNode;
    private final Keyring keys;
    private final WalletControl wallet;
    private final InstantSource clock;
    private final AtomicInteger index = new AtomicInteger();
    private volatile @Nullable ProviderService provider;

    public SelfTest(KeyNode keyNode, Keyring keys, WalletControl wallet, InstantSource clock) {
        this.keyNode = keyNode;
        this.keys = keys;
        this.wallet = wallet;
        this.clock = clock;
    }

    /// The provider that is to be tested.
    void of(ProviderService service) {
        provider = service;
    }

    /// A throw-away account that may rent this computer for free; empty while the wallet is locked.
    Optional<MessageSigner> tester() {
        ProviderService service = provider;
        Optional<MessageSigner> signer = wallet.selfTester(index.getAndIncrement() % 8);
        if (service == null || signer.isEmpty()) {
            return Optional.empty();
        }
        service.selfTester(signer.get().account());
        keyNode.introduce(keys.delegateOnce(keyNode.parameters().domain(), signer.get(), clock.instant()));
        return signer;
    }

    /// The computation: factors numbers in the sandbox and compares them with factors computed here.
    RentedWork work(FolderWork.Ear ear) {
        FactoringJob job = FactoringJob.of(200, clock.instant().toEpochMilli());
        return new RentedWork(
                job.command(),
                List.of(new RentedWork.Input(
                        FactoringJob.INPUT,
                        () -> new ByteArrayInputStream(job.input()),
                        OptionalLong.of(job.input().length))),
                List.of(FactoringJob.RESULT),
                false,
                new CheckingSink(job, ear));
    }

    private record CheckingSink(FactoringJob job, FolderWork.Ear ear) implements RentedWork.Sink {
        @Override
        public void output(boolean errorStream, byte[] bytes) {
            ear.output(errorStream, bytes);
        }

        @Override
        public OutputStream result(String name) {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    ear.tested(job.isRight(toByteArray()));
                }
            };
        }

        @Override
        public void jobEnded(Optional<Integer> exitCode, Optional<Setback> why) {
            ear.jobEnded(exitCode, why);
        }

        @Override
        public void problem(String request, Setback why) {
            ear.problem(request, why);
        }
    }
}
