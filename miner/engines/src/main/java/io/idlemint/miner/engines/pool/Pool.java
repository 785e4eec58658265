package io.idlemint.miner.engines.pool;

/// A pool, and who mines there.
public record Pool(PoolAddress address, PoolLogin login) {
    /// The same worker at another address.
    Pool at(PoolAddress elsewhere) {
        return new Pool(elsewhere, login);
    }

    /// The address alone.
    @Override
    public String toString() {
        return address.toString();
    }
}
