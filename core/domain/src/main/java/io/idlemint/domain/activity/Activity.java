package io.idlemint.domain.activity;

import java.time.Instant;
import java.util.Map;

/// Something that happened on this installation. What is shown is a text for the kind in the owner's language, filled
/// with the parameters; no secrets belong here.
///
/// @param seq counts up; the newest has the largest
/// @param parameters at most 20, names of 1 to 40 characters, values of at most 1,000
public record Activity(long seq, Instant at, Kind kind, Map<String, String> parameters) {
    /// What can happen: a closed list. The names are stored and never change.
    public enum Kind {
        STARTED,
        STOPPED,
        WALLET_MADE,
        WALLET_UNLOCKED,
        MINING_STARTED,
        MINING_STOPPED,
        BLOCK_FOUND,
        OFFER_PUBLISHED,
        OFFER_WITHDRAWN,
        LEASE_OPENED,
        LEASE_READY,
        LEASE_ENDED,
        LEASE_SETTLED,
        LEASE_REFUSED,
        MONEY_SENT,
        MONEY_RECEIVED,
        KEY_NODE_CONNECTED,
        KEY_NODE_LOST,
        GOVERNOR_DECIDED,
        /// The own lab is open for this computer only.
        PORT_TAKEN,
        PROBLEM
    }

    public Activity {
        parameters = Map.copyOf(parameters);
        if (parameters.size() > 20) {
            throw new IllegalArgumentException("parameters: " + parameters.size() + " entries, the limit is 20");
        }
        parameters.forEach((name, value) -> {
            if (name.isEmpty() || name.length() > 40 || value.length() > 1_000) {
                throw new IllegalArgumentException(
                        "parameters: a name must have 1 to 40 characters and a value at most 1000");
            }
        });
    }
}
