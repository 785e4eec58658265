package io.idlemint.app.runtime.lab;

import io.idlemint.app.runtime.files.DataFolder;
import io.idlemint.app.runtime.settings.InstallationSettings;
import io.idlemint.app.runtime.settings.LabPlan;
import io.idlemint.domain.time.Ticker;
import io.idlemint.keynode.KeyNodeSettings;
import io.idlemint.keynode.RunningKeyNode;
import io.idlemint.signing.Eip712;
import io.idlemint.signing.operator.OperatorKeyFile;
import io.idlemint.storage.Database;
import io.idlemint.storage.Schema;
import io.idlemint.wire.tls.NodeKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;

/// Starts a key node in a data folder: its keys, its database, its server.
public final class LabKeyNode {
    private LabKeyNode() {}

    /// A key node with everything it needs; closing it closes its database too.
    public static RunningKeyNode start(
            DataFolder folder, InstallationSettings settings, InstantSource clock, Ticker ticker) {
        Path own = folder.folder("keynode");
        Path keys = own.resolve("keys");
        NodeKey tls = NodeKey.loadOrCreate(keys.resolve("node.pem"));
        OperatorKeyFile ledger = OperatorKeyFile.openOrCreate(keys.resolve("ledger.json"), new SecureRandom());
        LabPlan plan = settings.plan();
        Database database = Database.open(own.resolve("keynode.db"), Schema.KEY_NODE);
        try {
            return RunningKeyNode.start(
                    new KeyNodeSettings(
                            plan.name(), settings.listen(), 0, plan.maturity(), plan.challenge(), plan.grace()),
                    new RunningKeyNode.Keys(tls, ledger.signer()),
                    new RunningKeyNode.Ground(database, new Eip712(), clock, ticker));
        } catch (RuntimeException failed) {
            database.close();
            throw failed;
        }
    }
}
