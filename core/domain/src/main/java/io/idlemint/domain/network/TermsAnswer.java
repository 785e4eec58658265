package io.idlemint.domain.network;

import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.offer.Conditions;

/// The provider's answer to a request.
public sealed interface TermsAnswer {
    /// The provider agrees.
    ///
    /// @param identity the delegation under which the terms are signed
    /// @param conditions the document whose hash the terms carry
    record Given(Signed<Terms> terms, Signed<NodeIdentity> identity, Conditions conditions) implements TermsAnswer {}

    /// The provider, or the key node in its place, does not.
    record Refused(EndReason reason, Setback why) implements TermsAnswer {}
}
