package io.idlemint.keynode.pool;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.jumpchain.block.BlockCodec;
import io.idlemint.jumpchain.block.BlockHeader;
import io.idlemint.keynode.chain.Acceptance;
import io.idlemint.keynode.chain.BlockMaker;
import io.idlemint.keynode.chain.BlockTemplate;
import io.idlemint.keynode.chain.ChainKeeper;
import io.idlemint.keynode.chain.SealedTemplate;
import io.idlemint.miner.stratum.Bytes;
import io.idlemint.miner.stratum.ShareError;
import io.idlemint.miner.stratum.StratumJob;
import io.idlemint.miner.stratum.server.PoolBackend;
import io.idlemint.miner.stratum.server.PoolClient;
import io.idlemint.miner.stratum.server.Share;
import io.idlemint.miner.stratum.server.ShareOutcome;
import io.idlemint.storage.StorageException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The pool behind Stratum: gives every connection the newest template with a coinbase of its own, keeps shares before
/// they are acknowledged, and hands found blocks to the chain. Safe for use by several threads.
public final class Pool implements PoolBackend {
    private static final Logger LOG = LoggerFactory.getLogger(Pool.class);

    private final ChainKeeper keeper;
    private final BlockMaker maker;
    private final ShareBook book;
    private final int extranonce2Size;

    /// @param extranonce2Size what the Stratum sessions let miners choose, in bytes
    public Pool(ChainKeeper keeper, BlockMaker maker, ShareBook book, int extranonce2Size) {
        this.keeper = keeper;
        this.maker = maker;
        this.book = book;
        this.extranonce2Size = extranonce2Size;
    }

    /// Any account may mine: it only gives work.
    @Override
    public Authorisation authorise(String worker, String password) {
        return WorkerName.parse(worker).isPresent()
                ? new Authorisation.Granted()
                : new Authorisation.Refused(
                        "worker must be 0x, 40 hexadecimal digits, a point and 16 digits of the device");
    }

    /// The newest template for the account of the connection's workers. If they are of several accounts, the
    /// smallest one gets what the division of the reward leaves. Nothing before a worker is authorised.
    @Override
    public Optional<StratumJob> job(PoolClient client) {
        Optional<Account> account = client.workers().stream()
                .flatMap(worker -> WorkerName.parse(worker).stream())
                .map(WorkerName::account)
                .min(Account::compareTo);
        return account.map(finder -> job(
                maker.sealed(maker.current(), finder),
                finder,
                client.extranonce1().size() + extranonce2Size));
    }

    private static StratumJob job(SealedTemplate sealed, Account finder, int extranonceSize) {
        BlockTemplate template = sealed.template();
        List<Bytes> branch =
                template.branch().stream().map(Bytes32::toArray).map(Bytes::of).toList();
        return new StratumJob(
                Long.toHexString(template.number()) + finder.hex().substring(1),
                Bytes.of(template.parent().id().toArray()),
                Bytes.of(sealed.coinbase1(extranonceSize)),
                Bytes.of(sealed.coinbase2()),
                branch,
                BlockHeader.VERSION,
                template.parent().nextBits(),
                (int) template.time(),
                template.firstOfHeight());
    }

    @Override
    public ShareOutcome submit(Share share) {
        Optional<WorkerName> worker = WorkerName.parse(share.worker());
        if (worker.isEmpty()) {
            return new ShareOutcome.Refused(ShareError.UNAUTHORISED);
        }
        Optional<SealedTemplate> sealed = living(share.job().id());
        if (sealed.isEmpty()) {
            return new ShareOutcome.Refused(ShareError.STALE);
        }
        try {
            if (share.solvesBlock()) {
                take(share, sealed.get());
            }
            boolean fresh =
                    book.keep(worker.get(), share, sealed.get().template().number());
            return fresh ? new ShareOutcome.Accepted() : new ShareOutcome.Refused(ShareError.DUPLICATE);
        } catch (StorageException failed) {
            LOG.error("a share by {} is lost: {}", share.worker(), failed.getMessage());
            return new ShareOutcome.Refused(ShareError.OTHER, "the pool cannot store shares at the moment");
        }
    }

    private Optional<SealedTemplate> living(String jobId) {
        String[] parts = jobId.split("x", 2);
        Account finder = Account.parse("0x" + parts[1]);
        return maker.living(Long.parseLong(parts[0], 16)).map(template -> maker.sealed(template, finder));
    }

    private void take(Share share, SealedTemplate sealed) {
        BlockHeader header = BlockHeader.read(share.header().toArray());
        Acceptance acceptance = keeper.accept(
                sealed.block(header, BlockCodec.decodeCoinbase(share.coinbase().toArray())));
        switch (acceptance) {
            case Acceptance.Adopted adopted ->
                LOG.info("block at height {} found by {}", adopted.tip().height(), share.worker());
            case Acceptance.OnSideBranch late -> LOG.info("a block by {} came too late", share.worker());
            case Acceptance.Known known -> LOG.debug("a block by {} came again", share.worker());
            case Acceptance.Detached detached -> LOG.error("a block upon {}, which is not known", detached.previous());
            case Acceptance.Refused refused ->
                LOG.error("a block by {} from our own template breaks a rule: {}", share.worker(), refused.fault());
        }
    }
}
