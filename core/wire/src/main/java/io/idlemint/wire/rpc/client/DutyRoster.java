package io.idlemint.wire.rpc.client;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.network.ProviderDuties;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.schema.v1.LeaseClosed;
import io.idlemint.schema.v1.LeaseOpened;
import io.idlemint.schema.v1.OfferRefused;
import io.idlemint.schema.v1.ProviderMessage;
import io.idlemint.schema.v1.TermsWanted;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.mapping.LedgerWire;
import io.idlemint.wire.mapping.SignedWire;
import io.idlemint.wire.mapping.TermsWire;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings what a key node asks of a provider to its duties: requests for terms each on a thread of its own, news of
/// leases in order on the caller's. Safe for use by several threads.
final class DutyRoster {
    private static final Logger LOG = LoggerFactory.getLogger(DutyRoster.class);
    private static final int MOST_REQUESTS = 32;

    private final ProviderDuties duties;
    private final Semaphore requests = new Semaphore(MOST_REQUESTS);

    DutyRoster(ProviderDuties duties) {
        this.duties = duties;
    }

    /// @param reply takes the answer
    void termsWanted(TermsWanted wire, Consumer<ProviderMessage> reply) {
        long id = Fields.natural("terms_wanted.request_id", wire.getRequestId());
        TermsRequest request = TermsWire.request(wire.getRequest());
        if (!requests.tryAcquire()) {
            reply.accept(answer(id, refusal(Code.PROVIDER_BUSY)));
            return;
        }
        Thread.ofVirtual().name("provider-terms").start(() -> {
            try {
                reply.accept(answer(id, ask(request)));
            } finally {
                requests.release();
            }
        });
    }

    private TermsAnswer ask(TermsRequest request) {
        try {
            return duties.termsWanted(request);
        } catch (RuntimeException bug) {
            LOG.error("The request for terms on offer {} failed.", request.offerHash(), bug);
            return refusal(Code.PROVIDER_FAILED);
        }
    }

    private static TermsAnswer refusal(Code code) {
        return new TermsAnswer.Refused(EndReason.REFUSED_BY_PROVIDER, Setback.of(code));
    }

    private static ProviderMessage answer(long id, TermsAnswer answer) {
        return ProviderMessage.newBuilder()
                .setTerms(io.idlemint.schema.v1.TermsAnswer.newBuilder()
                        .setRequestId(id)
                        .setReply(TermsWire.toWire(answer)))
                .build();
    }

    void opened(LeaseOpened wire) {
        var terms = SignedWire.terms("opened.terms", wire.getTerms());
        var open = SignedWire.open("opened.open", wire.getOpen());
        guarded("a lease's opening", () -> duties.leaseOpened(terms, open));
    }

    void closed(LeaseClosed wire) {
        var leaseId = Fields.hash("closed.lease_id", wire.getLeaseId());
        var payout = LedgerWire.payout("closed.payout", wire.getPayout());
        guarded("a lease's closing", () -> duties.leaseClosed(leaseId, payout));
    }

    /// The log tells of it: the offers' owner sees that they are not listed.
    void offerRefused(OfferRefused wire) {
        var device = Fields.hash("offer_refused.device_hash", wire.getDeviceHash());
        LOG.warn(
                "The key node does not list the offer of device {}: {} ({})",
                device,
                Fields.sentence("offer_refused.sentence", wire.getRefusal().getSentence()),
                Fields.text("offer_refused.code", wire.getRefusal().getCode(), 0, 60));
    }

    private static void guarded(String what, Runnable duty) {
        try {
            duty.run();
        } catch (RuntimeException bug) {
            LOG.error("The provider's application failed at {}.", what, bug);
        }
    }
}
