package io.idlemint.miner.stratum;

/// What a miner asks a pool.
public sealed interface ClientRequest extends StratumMessage {
    MessageId id();

    /// Opens the session.
    ///
    /// @param agent the miner's name and version, may be empty
    record Subscribe(MessageId id, String agent) implements ClientRequest {}

    /// Names who is to be paid.
    ///
    /// @param worker 1 to 128 characters, by custom `account.machine`
    record Authorize(MessageId id, String worker, String password) implements ClientRequest {
        @Override
        public String toString() {
            return "Authorize[id=" + id + ", worker=" + worker + ", password=***]";
        }
    }

    /// A found share. Times and nonces are 32-bit numbers in the bits of an `int`.
    record Submit(MessageId id, String worker, String jobId, Bytes extranonce2, int nTime, int nonce)
            implements ClientRequest {}

    /// The miner understands `mining.set_extranonce`.
    record ExtranonceSubscribe(MessageId id) implements ClientRequest {}

    /// A method that this protocol does not know.
    record Unknown(MessageId id, String method) implements ClientRequest {}
}
