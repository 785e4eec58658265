package io.idlemint.wire.mapping;

import io.idlemint.domain.message.LedgerDomain;
import io.idlemint.domain.money.Split;
import io.idlemint.domain.network.ChainTip;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.schema.v1.NetworkInfo;
import io.idlemint.schema.v1.TipReply;

/// What a network agrees on, and its chain's newest block.
public final class NetworkWire {
    private static final int BPS = 10_000;
    private static final int HOUR = 3_600;
    private static final int DAY = 86_400;

    private NetworkWire() {}

    /// The version of the protocol is for people and for logs.
    public static NetworkInfo toWire(NetworkParameters parameters, String version) {
        return NetworkInfo.newBuilder()
                .setName(parameters.name())
                .setChainId(parameters.domain().chainId())
                .setVerifyingContract(Fields.bytes(parameters.domain().verifyingContract()))
                .setSplitProviderBps(parameters.split().providerBps())
                .setVoucherIntervalSeconds((int) parameters.voucherInterval().toSeconds())
                .setUnsignedLimitSeconds((int) parameters.unsignedLimit().toSeconds())
                .setGraceSeconds((int) parameters.grace().toSeconds())
                .setChallengeSeconds((int) parameters.challenge().toSeconds())
                .setHeartbeatSeconds((int) parameters.heartbeat().toSeconds())
                .setMaturityBlocks(parameters.maturity())
                .setVersion(version)
                .build();
    }

    public static NetworkParameters parameters(NetworkInfo wire) {
        return new NetworkParameters(
                Fields.text("name", wire.getName(), 0, NetworkParameters.LONGEST_NAME),
                new LedgerDomain(
                        Fields.natural("chain_id", wire.getChainId()),
                        Fields.account("verifying_contract", wire.getVerifyingContract())),
                new Split(Fields.within("split_provider_bps", wire.getSplitProviderBps(), 0, BPS)),
                Fields.seconds("voucher_interval_seconds", wire.getVoucherIntervalSeconds(), 1, HOUR),
                Fields.seconds("unsigned_limit_seconds", wire.getUnsignedLimitSeconds(), 1, HOUR),
                Fields.seconds("grace_seconds", wire.getGraceSeconds(), 0, DAY),
                Fields.seconds("challenge_seconds", wire.getChallengeSeconds(), 0, Integer.MAX_VALUE),
                Fields.seconds("heartbeat_seconds", wire.getHeartbeatSeconds(), 1, HOUR),
                Fields.natural("maturity_blocks", wire.getMaturityBlocks()));
    }

    public static TipReply toWire(ChainTip tip) {
        return TipReply.newBuilder()
                .setHeight(tip.height())
                .setHash(Fields.bytes(tip.hash()))
                .setTime(tip.time().getEpochSecond())
                .setBits(tip.bits())
                .setSealedSeq(tip.sealedSeq())
                .build();
    }

    public static ChainTip tip(TipReply wire) {
        return new ChainTip(
                Fields.natural("height", wire.getHeight()),
                Fields.hash("hash", wire.getHash()),
                Fields.instant("time", wire.getTime()),
                wire.getBits(),
                Fields.natural("sealed_seq", wire.getSealedSeq()));
    }
}
