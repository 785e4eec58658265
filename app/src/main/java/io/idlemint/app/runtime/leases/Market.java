package io.idlemint.app.runtime.leases;

import io.idlemint.app.runtime.wallet.WalletControl;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.message.MessageSigner;
import io.idlemint.domain.message.WipedKeyException;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.network.KeyNode;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.node.desk.MarketDesk;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.node.renter.RenterService;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Looking for hardware and renting it, for the account of this installation. Safe for use by several threads.
public final class Market implements MarketDesk {
    private final KeyNode keyNode;
    private final RenterService renter;
    private final WalletControl wallet;
    private final LeaseTable leases;
    private final SelfTest selfTest;
    private final Bytes32 cpuHash;

    public Market(
            KeyNode keyNode,
            RenterService renter,
            WalletControl wallet,
            LeaseTable leases,
            SelfTest selfTest,
            Bytes32 cpuHash) {
        this.keyNode = keyNode;
        this.renter = renter;
        this.wallet = wallet;
        this.leases = leases;
        this.selfTest = selfTest;
        this.cpuHash = cpuHash;
    }

    @Override
    public List<ListedOffer> search(OfferQuery query) {
        return keyNode.search(query);
    }

    @Override
    public boolean isOwn(ListedOffer offer) {
        return offer.offer().deviceHash().equals(cpuHash)
                || wallet.account().filter(offer.offer().account()::equals).isPresent();
    }

    @Override
    public RentResult rent(RentOrder order) {
        return rent(order, new ScreenEar());
    }

    /// Rents, with the job's news going to `ear` beside the lease's output.
    public RentResult rent(RentOrder order, FolderWork.Ear ear) {
        Optional<MessageSigner> signer = wallet.signer();
        if (signer.isEmpty()) {
            return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, Refusal.of(Why.WALLET_LOCKED));
        }
        Optional<Refusal> wrong = FolderWork.wrong(order);
        if (wrong.isPresent()) {
            return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, wrong.get());
        }
        try {
            Optional<ListedOffer> offer = find(order.offerHash());
            if (offer.isEmpty()) {
                return new RentResult.Refused(EndReason.OFFER_GONE, Refusal.of(Why.OFFER_NOT_LISTED));
            }
            RelayedEar relayed = new RelayedEar(ear);
            RenterService.Outcome outcome = renter.rent(
                    new RenterService.Order(
                            offer.get(), order.budget(), order.duration(), false, FolderWork.of(order, relayed)),
                    signer.get());
            return result(outcome, relayed);
        } catch (WipedKeyException locked) {
            return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, Refusal.of(Why.WALLET_LOCKED));
        } catch (LedgerUnreachableException unreachable) {
            return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, Refusal.of(Why.KEY_NODE_SILENT));
        }
    }

    @Override
    public RentResult rentOwn(Duration duration) {
        try {
            Optional<ListedOffer> own = OfferQuery.available().all(keyNode::search).stream()
                    .filter(offer -> offer.offer().deviceHash().equals(cpuHash))
                    .findFirst();
            if (own.isEmpty()) {
                return new RentResult.Refused(EndReason.OFFER_GONE, Refusal.of(Why.OWN_NOT_OFFERED));
            }
            Optional<MessageSigner> tester = selfTest.tester();
            if (tester.isEmpty()) {
                return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, Refusal.of(Why.WALLET_LOCKED));
            }
            RelayedEar relayed = new RelayedEar(new ScreenEar());
            RenterService.Outcome outcome = renter.rent(
                    new RenterService.Order(own.get(), Amount.ZERO, duration, true, selfTest.work(relayed)),
                    tester.get());
            return result(outcome, relayed);
        } catch (WipedKeyException locked) {
            return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, Refusal.of(Why.WALLET_LOCKED));
        } catch (LedgerUnreachableException unreachable) {
            return new RentResult.Refused(EndReason.REFUSED_BY_LEDGER, Refusal.of(Why.KEY_NODE_SILENT));
        }
    }

    private RentResult result(RenterService.Outcome outcome, RelayedEar ear) {
        return switch (outcome) {
            case RenterService.Outcome.Refused refused -> new RentResult.Refused(refused.reason(), refused.why());
            case RenterService.Outcome.Opened opened -> {
                ear.to(leases.outputOf(opened.lease().id()));
                yield new RentResult.Opened(opened.lease().id());
            }
        };
    }

    private Optional<ListedOffer> find(Bytes32 offerHash) {
        return OfferQuery.listed(Optional.empty()).all(keyNode::search).stream()
                .filter(offer -> offer.offerHash().equals(offerHash))
                .findFirst();
    }

    /// Passes the news to somebody and to the lease's output, which is known only after the lease was opened.
    private static final class RelayedEar implements FolderWork.Ear {
        private final FolderWork.Ear other;
        private final TextStream out = new TextStream();
        private final TextStream err = new TextStream();
        private final LeaseOutput early = new LeaseOutput();
        private volatile LeaseOutput output = early;

        RelayedEar(FolderWork.Ear other) {
            this.other = other;
        }

        synchronized void to(LeaseOutput target) {
            target.takeOver(early);
            output = target;
        }

        @Override
        public synchronized void output(boolean errorStream, byte[] bytes) {
            write((errorStream ? err : out).take(bytes));
            other.output(errorStream, bytes);
        }

        private void write(String text) {
            if (!text.isEmpty()) {
                output.add(new OutputPart.Written(text));
            }
        }

        @Override
        public synchronized void jobEnded(Optional<Integer> exitCode, Optional<Setback> why) {
            write(out.end() + err.end());
            output.add(new OutputPart.Ended(exitCode, why));
            other.jobEnded(exitCode, why);
        }

        @Override
        public synchronized void problem(String request, Setback why) {
            output.add(new OutputPart.Failed(request, why));
            other.problem(request, why);
        }

        @Override
        public synchronized void tested(boolean right) {
            output.add(new OutputPart.Tested(right));
            other.tested(right);
        }
    }

    /// Nobody beside the lease's output listens.
    private static final class ScreenEar implements FolderWork.Ear {
        @Override
        public void output(boolean errorStream, byte[] bytes) {}

        @Override
        public void jobEnded(Optional<Integer> exitCode, Optional<Setback> why) {}

        @Override
        public void problem(String request, Setback why) {}
    }
}
