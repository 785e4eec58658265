package io.idlemint.jumpchain.rule;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.TypedField;
import io.idlemint.domain.message.TypedMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Everything that tells one lab's Jump chain from another's. There is no genesis block: the first block names the
/// [#genesisId] as the one before it, and so the whole chain commits to these parameters.
///
/// @param keyNode whose signature makes blocks valid; the ledger's account
/// @param genesisTime seconds since 1970; every block is younger
/// @param maturity a reward can be spent when so many blocks stand upon its block; at least 1
/// @param longestFuture seconds by which a block's time may be ahead of the clock
public record ChainParameters(
        Account keyNode, long genesisTime, Retarget retarget, Emission emission, int maturity, int longestFuture)
        implements TypedMessage {
    /// Blocks whose median time a new block has to exceed.
    public static final int MEDIAN_SPAN = 11;

    /// Target 2^256 / 4,000,000, as ten seconds of one slow core: scalar Java makes about 400,000 JumpHashes a second.
    static final int INITIAL_BITS = 0x1e0431bd;

    /// Target 2^240: 65,536 hashes. A minute on a core 400 times slower, so a chain is never stuck for want of power.
    static final int LIMIT_BITS = 0x1f010000;

    private static final byte[] GENESIS_PREFIX = "Idlemint Jump chain genesis 1\n".getBytes(StandardCharsets.US_ASCII);

    public ChainParameters {
        if (genesisTime < 0 || genesisTime >= 0xffff_ffffL) {
            throw new IllegalArgumentException("genesisTime " + genesisTime + " is outside of 0 to 4294967294");
        }
        if (maturity < 1 || maturity > 10_000) {
            throw new IllegalArgumentException("maturity " + maturity + " is outside of 1 to 10000");
        }
        if (longestFuture < 0 || longestFuture > 7200) {
            throw new IllegalArgumentException("longestFuture " + longestFuture + " is outside of 0 to 7200");
        }
    }

    /// The rules of a lab: a block a minute, half-life one hour, solve times of 1 s to 10 min, maturity 20, 2 min of
    /// future.
    public static ChainParameters lab(Account keyNode, long genesisTime) {
        return new ChainParameters(
                keyNode,
                genesisTime,
                new Retarget(60, 3600, 1, 600, INITIAL_BITS, LIMIT_BITS),
                Emission.STANDARD,
                20,
                120);
    }

    public ChainParameters withMaturity(int blocks) {
        return new ChainParameters(keyNode, genesisTime, retarget, emission, blocks, longestFuture);
    }

    public ChainParameters withRetarget(Retarget rule) {
        return new ChainParameters(keyNode, genesisTime, rule, emission, maturity, longestFuture);
    }

    public ChainParameters withEmission(Emission rule) {
        return new ChainParameters(keyNode, genesisTime, retarget, rule, maturity, longestFuture);
    }

    /// What the key node's signatures are for.
    public LedgerDomain domain() {
        return LedgerDomain.lab(keyNode);
    }

    /// What the first block names as the one before it: SHA-256 over a fixed prefix and the canonical bytes.
    public Bytes32 genesisId() {
        return Bytes32.sha256(GENESIS_PREFIX, MessageBytes.encode(this));
    }

    @Override
    public String primaryType() {
        return "ChainParameters";
    }

    @Override
    public List<TypedField> fields() {
        return List.of(
                TypedField.of("keyNode", keyNode),
                TypedField.of("genesisTime", genesisTime),
                TypedField.of("spacing", retarget.spacing()),
                TypedField.of("halfLife", retarget.halfLife()),
                TypedField.of("shortestSolve", retarget.shortestSolve()),
                TypedField.of("longestSolve", retarget.longestSolve()),
                TypedField.of("initialBits", Integer.toUnsignedLong(retarget.initialBits())),
                TypedField.of("limitBits", Integer.toUnsignedLong(retarget.limitBits())),
                TypedField.of("firstSubsidy", emission.first()),
                TypedField.of("halvingBlocks", emission.halvingBlocks()),
                TypedField.of("cap", emission.cap()),
                TypedField.of("maturity", maturity),
                TypedField.of("longestFuture", longestFuture));
    }

    /// Reads what [MessageBytes#encode] wrote.
    ///
    /// @throws IllegalArgumentException naming the field that is out of its limits
    public static ChainParameters read(byte[] bytes) {
        var in = new MessageBytes.Reader("ChainParameters", bytes);
        Account keyNode = in.account("keyNode");
        long genesisTime = in.uint("genesisTime");
        Retarget retarget = new Retarget(
                in.uint("spacing"),
                in.uint("halfLife"),
                in.uint("shortestSolve"),
                in.uint("longestSolve"),
                (int) in.uint("initialBits", 0xffff_ffffL),
                (int) in.uint("limitBits", 0xffff_ffffL));
        Emission emission = new Emission(in.amount("firstSubsidy"), in.uint("halvingBlocks"), in.amount("cap"));
        int maturity = (int) in.uint("maturity", Integer.MAX_VALUE);
        int longestFuture = (int) in.uint("longestFuture", Integer.MAX_VALUE);
        in.end();
        return new ChainParameters(keyNode, genesisTime, retarget, emission, maturity, longestFuture);
    }
}
