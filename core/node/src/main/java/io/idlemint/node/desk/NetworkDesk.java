package io.idlemint.node.desk;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.LinkState;
import java.util.Optional;

/// The key node that this installation works with. Safe for use by several threads.
public interface NetworkDesk {
    Live<NetworkNow> now();

    /// The key node at this moment.
    ///
    /// @param name the network's name
    /// @param embedded whether the key node runs inside this application: this computer's own lab
    record NetworkNow(String name, boolean embedded, LinkState link, Optional<ChainTip> tip) {}
}
