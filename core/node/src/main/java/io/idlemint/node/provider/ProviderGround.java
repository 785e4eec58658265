package io.idlemint.node.provider;

import io.idlemint.domain.lease.ProviderBook;
import io.idlemint.domain.network.NetworkParameters;
import io.idlemint.domain.sandbox.Sandbox;
import io.idlemint.domain.sandbox.WorkFolders;
import io.idlemint.node.lease.LeaseGround;

/// What the provider's side stands on.
public record ProviderGround(
        LeaseGround common,
        NetworkParameters network,
        ProviderIdentity identity,
        ProviderBook book,
        Instances instances) {
    /// Where instances run and what makes room for them.
    public record Instances(Sandbox sandbox, WorkFolders folders, DeviceMiner miner) {}
}
