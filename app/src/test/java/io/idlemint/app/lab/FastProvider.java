package io.idlemint.app.lab;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Scope;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import io.idlemint.domain.offer.Conditions;
import io.idlemint.domain.offer.DeviceKind;
import io.idlemint.domain.offer.Resources;
import io.idlemint.domain.time.Ticker;
import io.idlemint.machine.sandbox.BubblewrapSandbox;
import io.idlemint.machine.sandbox.PrivateWorkFolders;
import io.idlemint.node.lease.LeaseGround;
import io.idlemint.node.provider.DeviceMiner;
import io.idlemint.node.provider.OfferedDevice;
import io.idlemint.node.provider.ProviderGround;
import io.idlemint.node.provider.ProviderIdentity;
import io.idlemint.node.provider.ProviderService;
import io.idlemint.signing.Eip712;
import io.idlemint.signing.SessionKeys;
import io.idlemint.signing.operator.Delegation;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.storage.participant.ProviderStore;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import io.idlemint.wire.tls.NodeKey;
import io.idlemint.wire.tls.PeerPin;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;

/// A provider whose seconds are shorter than they should be: it wants to be paid for more time than went by.
public final class FastProvider implements AutoCloseable {
    private final Bytes32 device = Bytes32.sha256("a fast device");
    private final Database books;
    private final BubblewrapSandbox sandbox;
    private final GrpcKeyNode keyNode;
    private final ProviderService service;

    /// @param factor how many of its seconds pass in one
    public FastProvider(Lab lab, Path folder, int factor) {
        SessionKeys keys = new SessionKeys(new SecureRandom());
        MessageSigner account = keys.create();
        MessageSigner operator = keys.create();
        NodeKey own = NodeKey.loadOrCreate(folder.resolve("fast.pem"));
        Ticker fast = () -> System.nanoTime() * factor;
        this.books = Database.open(folder.resolve("fast.db"), Schema.PARTICIPANT);
        this.sandbox = BubblewrapSandbox.in(folder.resolve("fast-sandbox"), Ticker.system());
        this.keyNode = GrpcKeyNode.connect(
                lab.address(), own, PeerPin.exactly(lab.keyNode().spki()), Ticker.system());
        var identity = Delegation.issue(
                        account,
                        keyNode.parameters().domain(),
                        operator.account(),
                        Bytes32.of(own.spki().bytes()),
                        EnumSet.allOf(Scope.class),
                        Instant.now().plus(1, ChronoUnit.DAYS),
                        1)
                .identity();
        keyNode.introduce(identity);
        this.service = new ProviderService(new ProviderGround(
                new LeaseGround(keyNode, new Eip712(), fast, InstantSource.system()),
                keyNode.parameters(),
                new ProviderIdentity(operator, identity),
                new ProviderStore(books),
                new ProviderGround.Instances(
                        sandbox, new PrivateWorkFolders(folder.resolve("fast-leases")), new NoMiner())));
        service.start();
        service.offer(List.of(new OfferedDevice(
                device,
                new Resources(DeviceKind.CPU, "fast", 1, 64L << 20, 64L << 20, 0),
                Rate.perHour(Amount.parse("0.2")),
                Duration.ofSeconds(1),
                new Conditions(List.of("compute"), List.of("/usr"), false),
                Duration.ofHours(1))));
    }

    public Bytes32 device() {
        return device;
    }

    @Override
    public void close() {
        service.close();
        keyNode.close();
        sandbox.close();
        books.close();
    }

    /// Nothing is mined here.
    private static final class NoMiner implements DeviceMiner {
        @Override
        public void yieldDevice(Bytes32 deviceHash) {}

        @Override
        public void resumeDevice(Bytes32 deviceHash) {}
    }
}
