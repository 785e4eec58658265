package io.idlemint.node.desk;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.LinkState;
import java.util.Optional;
import java.util.OptionalInt;

/// The key node that this installation works with. Safe for use by several threads.
public interface NetworkDesk {
    Live<NetworkNow> now();

    /// The key node at this moment.
    ///
    /// @param name the network's name
    /// @param embedded whether the key node runs inside this application: this computer's own lab
    /// @param maturity how many blocks must follow until a block's MINT can be spent; empty before it has answered
    record NetworkNow(String name, boolean embedded, LinkState link, Optional<ChainTip> tip, OptionalInt maturity) {
        public NetworkNow withLink(LinkState value) {
            return new NetworkNow(name, embedded, value, tip, maturity);
        }

        /// With what the key node has answered.
        public NetworkNow answered(ChainTip newest, int blocks) {
            return new NetworkNow(name, embedded, link, Optional.of(newest), OptionalInt.of(blocks));
        }
    }
}
