package io.idlemint.miner.engines.pool;

/// Who mines.
///
/// @param worker by custom `account.machine`
/// @param agent  this program's name and version, as the pool sees it
public record PoolLogin(String worker, String password, String agent) {
    /// @throws IllegalArgumentException if the worker is not 1 to 128 characters
    public PoolLogin {
        if (worker.isEmpty() || worker.length() > 128) {
            throw new IllegalArgumentException("worker must have 1 to 128 characters, has " + worker.length());
        }
    }

    @Override
    public String toString() {
        return "PoolLogin[worker=" + worker + ", password=***]";
    }
}
