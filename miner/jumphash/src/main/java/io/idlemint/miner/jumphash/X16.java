package io.idlemint.miner.jumphash;

import io.idlemint.miner.jumphash.digest.Words;

/// The x16 family: sixteen hashes one after another, in an order that the previous block's hash gives. For many
/// nonces of one header use [X16Scan].
public final class X16 {
    private X16() {}

    /// x16r of an 80-byte header, 32 bytes in internal order.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public static byte[] x16r(byte[] header80) {
        return hash(X16Scan.Kind.X16R, header80);
    }

    /// x16s of an 80-byte header, 32 bytes in internal order.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public static byte[] x16s(byte[] header80) {
        return hash(X16Scan.Kind.X16S, header80);
    }

    /// x16rv2 of an 80-byte header, 32 bytes in internal order.
    ///
    /// @throws IllegalArgumentException if the header does not have 80 bytes
    public static byte[] x16rv2(byte[] header80) {
        return hash(X16Scan.Kind.X16RV2, header80);
    }

    private static byte[] hash(X16Scan.Kind kind, byte[] header80) {
        byte[] out = new byte[32];
        new X16Scan(kind, header80).hash(Words.le32(header80, JumpHash.HEADER - 4), out);
        return out;
    }
}
