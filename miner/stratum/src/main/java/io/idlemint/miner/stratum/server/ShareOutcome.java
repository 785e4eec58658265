package io.idlemint.miner.stratum.server;

import io.idlemint.miner.stratum.ShareError;

/// What became of a share.
public sealed interface ShareOutcome {
    /// It is stored for good.
    record Accepted() implements ShareOutcome {}

    record Refused(ShareError error, String text) implements ShareOutcome {
        public Refused(ShareError error) {
            this(error, error.text());
        }
    }
}
