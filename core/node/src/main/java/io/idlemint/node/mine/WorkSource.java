package io.idlemint.node.mine;

import java.util.List;

/// For whom this computer mines: its own key node's pool, or pools of others.
///
/// @param outside whether it mines for the pools
/// @param work what the pools pay for
/// @param pools the preferred one first, the others stand in; kept while the computer mines for its own key node
public record WorkSource(boolean outside, Work work, List<OutsidePool> pools) {
    public static final int MOST_POOLS = 8;
    public static final WorkSource OWN = new WorkSource(false, Work.JUMPHASH, List.of());

    /// What is hashed.
    public enum Work {
        /// Versions 5 and 6.
        JUMPHASH,
        X16R,
        X16S,
        X16RV2
    }

    /// @throws IllegalArgumentException naming the field and its limit
    public WorkSource {
        pools = List.copyOf(pools);
        if (pools.size() > MOST_POOLS) {
            throw new IllegalArgumentException("pools must be at most " + MOST_POOLS + ", are " + pools.size());
        }
        if (outside && pools.isEmpty()) {
            throw new IllegalArgumentException("mining for others needs at least one pool");
        }
        if (pools.stream().distinct().count() < pools.size()) {
            throw new IllegalArgumentException("a pool with the same login must be named once only");
        }
    }
}
