package io.idlemint.domain.sandbox;

/// Makes the private folders of leases. Safe for use by several threads.
public interface WorkFolders {
    /// An empty folder of the lease; what an earlier run of this application left under the same id is deleted first.
    ///
    /// @param leaseId 1 to 80 letters, digits, `-` or `_`
    /// @throws SandboxFailure if it cannot be made
    WorkFolder create(String leaseId);
}
