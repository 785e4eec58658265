package io.idlemint.app.runtime.mining;

import io.idlemint.app.Version;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.agent.MinerSettings;
import io.idlemint.miner.engines.pool.Backoff;
import io.idlemint.miner.engines.pool.Pool;
import io.idlemint.miner.engines.pool.PoolAddress;
import io.idlemint.miner.engines.pool.PoolDialer;
import io.idlemint.miner.engines.pool.PoolLogin;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkSource;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// For whom this installation's devices mine, and how they reach the pools. Immutable.
///
/// @param pools of a device, which has a name of its own at each
public record PoolLine(ProofOfWork work, PoolDialer dialer, Function<Bytes32, List<Pool>> pools) {
    private static final int DUTY = 100;
    private static final int OWN_NAME = 16;
    private static final int OUTSIDE_NAME = 8;
    private static final String AGENT = "idlemint/" + Version.text();

    /// A pool inside this process, on loopback.
    public static PoolLine direct(InetSocketAddress pool, Account account) {
        return own(new PoolAddress("127.0.0.1", pool.getPort(), false), PoolDialer.system(), account);
    }

    /// The pool of a key node elsewhere, inside the key node's encrypted session.
    public static PoolLine through(GrpcKeyNode keyNode, Account account) {
        PoolDialer tunnel = (pool, timeout) -> {
            try {
                return keyNode.openPool().socket();
            } catch (LedgerUnreachableException unreachable) {
                throw new IOException("the key node does not answer", unreachable);
            }
        };
        return own(new PoolAddress("keynode", 1, true), tunnel, account);
    }

    private static PoolLine own(PoolAddress address, PoolDialer dialer, Account account) {
        return new PoolLine(ProofOfWork.JUMPHASH, dialer, device -> {
            String worker = account.hex() + "." + device.hex().substring(0, OWN_NAME);
            return List.of(new Pool(address, new PoolLogin(worker, "", AGENT)));
        });
    }

    /// The pools of others.
    public static PoolLine outside(WorkSource source) {
        return new PoolLine(
                ProofOfWork.valueOf(source.work().name()),
                PoolDialer.system(),
                device ->
                        source.pools().stream().map(pool -> pool(pool, device)).toList());
    }

    /// What pools do with dots in names differs; a second one none of them expects.
    private static Pool pool(OutsidePool pool, Bytes32 device) {
        String joint = pool.login().contains(".") ? "-" : ".";
        String worker = pool.login() + joint + device.hex().substring(0, OUTSIDE_NAME);
        return new Pool(PoolAddress.parse(pool.address()), new PoolLogin(worker, pool.password(), AGENT));
    }

    /// What a device's agent starts with.
    public MinerSettings settings(Bytes32 device, int threads) {
        return new MinerSettings(
                pools.apply(device), work, threads, DUTY, Backoff.standard(RandomGenerator.getDefault()));
    }
}
