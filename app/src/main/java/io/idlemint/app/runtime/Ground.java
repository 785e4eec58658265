package io.idlemint.app.runtime;

import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.lab.KeyNodeLines;
import io.idlemint.app.runtime.lab.LabKeyNode;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.wallet.Keyring;
import io.idlemint.domain.machine.MachineProfile;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.settlement.LedgerUnreachableException;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.machine.profile.OshiProfiler;
import io.idlemint.machine.sandbox.BubblewrapSandbox;
import io.idlemint.miner.engines.vector.VectorEngine;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.wire.rpc.RefusedException;
import io.idlemint.wire.rpc.client.GrpcKeyNode;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What the rest of an installation stands on: the folder with its keys and books, this computer, and the line to a key
/// node, which may be its own. It is the first that is built and the last that is closed.
final class Ground implements AutoCloseable {
    final Ticker ticker = Ticker.system();
    final InstantSource clock = InstantSource.system();
    final DataFolder folder;
    final InstallationSettings settings;
    final Keyring keys;
    final Database books;
    final MachineProfile machine;
    final BubblewrapSandbox sandbox;
    final @Nullable RunningKeyNode ownKeyNode;
    final GrpcKeyNode keyNode;
    final NetworkParameters network;

    /// @param folder stays the caller's, who closes it afterwards
    /// @param line where the way to the own key node's address begins
    Ground(DataFolder folder, InstallationSettings settings, UnaryOperator<InetSocketAddress> line) {
        this.folder = folder;
        this.settings = settings;
        this.keys = new Keyring(folder.folder("keys"), settings.lightWallet());
        this.books = Database.open(folder.file("participant.db"), Schema.PARTICIPANT);
        this.machine = new OshiProfiler(VectorEngine.width()).profile();
        this.sandbox = BubblewrapSandbox.in(folder.folder("sandbox"), ticker);
        this.ownKeyNode = settings.keyNode().isPresent() ? null : LabKeyNode.start(folder, settings, clock, ticker);
        this.keyNode = connect(line);
        this.network = agreed();
    }

    private GrpcKeyNode connect(UnaryOperator<InetSocketAddress> line) {
        RunningKeyNode own = ownKeyNode;
        return own != null
                ? KeyNodeLines.toOwn(own, keys.node(), line, ticker)
                : KeyNodeLines.toOther(settings.keyNode().orElseThrow(), folder.folder("keys"), keys.node(), ticker);
    }

    /// What the own key node has set, which is not asked for over a line that a busy machine may be slow to make; or
    /// what another one answers.
    private NetworkParameters agreed() {
        RunningKeyNode own = ownKeyNode;
        if (own != null) {
            return own.network();
        }
        try {
            return keyNode.parameters();
        } catch (LedgerUnreachableException | RefusedException silent) {
            close();
            throw silent;
        }
    }

    String processor() {
        return machine.cpu().model().orElse("CPU");
    }

    @Override
    public void close() {
        keyNode.close();
        if (ownKeyNode != null) {
            ownKeyNode.close();
        }
        sandbox.close();
        books.close();
    }
}
