package io.idlemint.app.runtime;

import io.idlemint.app.runtime.leases.LeaseTable;
import io.idlemint.app.runtime.leases.Market;
import io.idlemint.app.runtime.leases.SelfTest;
import io.idlemint.app.runtime.leases.Sharing;
import io.idlemint.app.runtime.wallet.Proofs;
import io.idlemint.app.runtime.wallet.WalletControl;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.WipedKeyException;
import io.idlemint.domain.money.Amount;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.LeaseGround;
import io.idlemint.node.renter.FileErrand;
import io.idlemint.node.renter.RenterGround;
import io.idlemint.node.renter.RenterService;
import io.idlemint.storage.participant.ProviderStore;
import io.idlemint.storage.participant.RenterStore;
import java.util.Optional;
import java.util.function.Consumer;

/// The person's wallet, and what is rented with it: the market, and the table of all leases of both roles. Safe for use
/// by several threads.
final class Dealings implements AutoCloseable {
    private static final int REMEMBERED = 100;

    private final Ground ground;
    private final Consumer<Bytes32> reclaim;
    private final WalletControl wallet;
    private final RenterService renter;
    private final LeaseTable leases;
    private final SelfTest selfTest;
    private final Market market;

    /// @param leasing how leases see the key node
    /// @param unlocked is told the account's signer each time the wallet is opened
    /// @param reclaim gives a lease of this computer its notice
    Dealings(
            Ground ground,
            LeaseGround leasing,
            Sharing sharing,
            Consumer<MessageSigner> unlocked,
            Consumer<Bytes32> reclaim) {
        this.ground = ground;
        this.reclaim = reclaim;
        this.wallet = new WalletControl(ground.keys.wallet(), ground.keyNode, ground.clock, unlocked);
        this.renter = new RenterService(new RenterGround(
                leasing, ground.network, new RenterStore(ground.books), ground.keys, ground.keys.tlsKeyHash()));
        this.leases = new LeaseTable(new LeaseTable.Actions(
                this::end,
                this::topUp,
                renter::extend,
                sharing::name,
                new Proofs(ground.network.domain(), new ProviderStore(ground.books), new RenterStore(ground.books))::of,
                moves()));
        this.selfTest = new SelfTest(ground.keyNode, ground.keys, wallet, ground.clock);
        this.market = new Market(ground.keyNode, renter, wallet, leases, selfTest, sharing.cpuHash());
    }

    private LeaseTable.Actions.Moves moves() {
        return new LeaseTable.Actions.Moves() {
            @Override
            public Optional<Refusal> move(Bytes32 leaseId, FileErrand errand) {
                return renter.move(leaseId, errand);
            }

            @Override
            public void cancel(Bytes32 leaseId, String name, boolean into) {
                renter.cancelMove(leaseId, name, into);
            }
        };
    }

    private void end(LeaseDesk.LeaseNow lease) {
        if (lease.side() == Party.RENTER) {
            renter.find(lease.id()).ifPresent(rented -> rented.end());
        } else {
            reclaim.accept(lease.id());
        }
    }

    private Optional<Refusal> topUp(Bytes32 leaseId, Amount budget) {
        Optional<Refusal> locked = Optional.of(Refusal.of(Refusal.Why.WALLET_LOCKED));
        try {
            return wallet.signer()
                    .map(signer -> renter.topUp(leaseId, budget, signer))
                    .orElse(locked);
        } catch (WipedKeyException meanwhile) {
            return locked;
        }
    }

    /// Shows the leases of before and opens the wallet as far as that goes without its owner.
    void begin() {
        renter.leases().observe(leases::rented);
        leases.fill(
                new ProviderStore(ground.books).newest(REMEMBERED), new RenterStore(ground.books).newest(REMEMBERED));
        if (ground.settings.makeWallet()) {
            wallet.makeIfMissing();
        }
        wallet.openUnprotected();
    }

    WalletControl wallet() {
        return wallet;
    }

    RenterService renter() {
        return renter;
    }

    LeaseTable leases() {
        return leases;
    }

    SelfTest selfTest() {
        return selfTest;
    }

    Market market() {
        return market;
    }

    @Override
    public void close() {
        renter.close();
        wallet.close();
    }
}
