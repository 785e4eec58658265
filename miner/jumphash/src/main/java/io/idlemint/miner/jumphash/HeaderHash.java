package io.idlemint.miner.jumphash;

import java.util.Arrays;

/// The proof of work of one prepared header for any nonce. Not thread safe.
@FunctionalInterface
interface HeaderHash {
    /// Writes the 32 bytes of the hash, in internal order, for the header with `nonce`.
    void hash(int nonce, byte[] out32);

    /// The proof of work that the version of `header` asks for. The header is copied.
    static HeaderHash of(byte[] header) {
        int version = JumpRegistry.version(header);
        if (version <= JumpRegistry.LAST_SCRYPT_VERSION) {
            return new ScryptHeader(header);
        }
        var algorithms = JumpRegistry.algorithms(version);
        if (algorithms.isEmpty()) {
            return (nonce, out) -> Arrays.fill(out, 0, 32, (byte) 0xff);
        }
        return new JumpHeader(header, algorithms.get(JumpRegistry.jump(header, algorithms.size())));
    }
}
