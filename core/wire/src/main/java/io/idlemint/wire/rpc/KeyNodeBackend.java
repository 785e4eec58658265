package io.idlemint.wire.rpc;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.network.ProviderLink.PublishedOffer;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.domain.offer.ListedOffer;
import io.idlemint.domain.offer.OfferQuery;
import io.idlemint.domain.offer.ProviderStatus;
import io.idlemint.domain.settlement.Settlement;
import java.util.Iterator;
import java.util.List;

/// What a key node does behind its gRPC server. Called on virtual threads, so calls may block. A request that is
/// refused throws a [RefusedException]. Must be safe for use by several threads.
public interface KeyNodeBackend {
    NetworkParameters parameters();

    /// Binds an account to the caller's TLS key. A key may act for several accounts.
    void introduce(Caller caller, Signed<NodeIdentity> identity);

    List<ListedOffer> search(Caller caller, OfferQuery query);

    TermsAnswer requestTerms(Caller caller, TermsRequest request);

    /// The ledger, as far as this caller may use it.
    Settlement settlement(Caller caller);

    ProviderSession provide(Caller caller, ProviderPeer peer);

    /// Joins one end of a lease to the other. Bytes come to `toCaller` as soon as both ends are there.
    RelayEnd relay(Caller caller, Bytes32 leaseId, Party party, RelaySink toCaller);

    /// A Stratum connection to the pool.
    RelayEnd pool(Caller caller, RelaySink toCaller);

    ChainTip tip();

    Iterator<byte[]> blocks(long fromHeight);

    /// Who calls.
    ///
    /// @param tlsKeyHash SHA-256 of the TLS public key (SPKI) that the caller has proved
    /// @param address where it calls from, for logs and limits
    record Caller(Bytes32 tlsKeyHash, String address) {}

    /// What the key node says to a connected provider. Sending never blocks: a provider that does not read is dropped.
    interface ProviderPeer {
        void heartbeat(long number);

        /// Wants the number back at once.
        void echo(long number);

        void termsWanted(long requestId, TermsRequest request);

        void leaseOpened(Signed<Terms> terms, Signed<Open> open);

        void leaseClosed(Bytes32 leaseId, Payout payout);

        void offerRefused(Bytes32 deviceHash, String code, String sentence);

        /// Ends the connection.
        void drop(String reason);
    }

    /// What a connected provider says to the key node.
    interface ProviderSession {
        void publish(List<PublishedOffer> offers);

        void heartbeat(long number);

        /// A number that was wanted back.
        void echoed(long number);

        void status(Bytes32 deviceHash, ProviderStatus status);

        void termsAnswer(long requestId, TermsAnswer answer);

        /// The connection is gone. Called once, last.
        void gone();
    }

    /// Where a relay or the pool sends bytes to.
    interface RelaySink {
        /// Both ends are there.
        void joined();

        /// Blocks while the receiver is slower; at most 256 KiB.
        void bytes(byte[] piece);

        /// No more bytes follow.
        void end(String reason);
    }

    /// Where a caller's bytes go to.
    interface RelayEnd {
        /// Blocks while the other end is slower or not there yet.
        void bytes(byte[] piece);

        /// The caller is gone or has ended. Called once, last.
        void end();
    }
}
