package io.idlemint.ui.screen;

import io.idlemint.domain.crypto.Bytes32;

/// The way from one screen to another. Only on the screen's thread.
public interface Navigator {
    void open(Screen screen);

    /// Opens the Leases screen with this lease.
    void openLease(Bytes32 leaseId);

    /// Opens the Share screen with this device.
    void openShare(Bytes32 device);

    /// Opens the Settings screen with this group of settings.
    void openSettings(Group group);

    /// Groups of settings that others point to.
    enum Group {
        /// What the governor keeps to.
        SHARING,
        /// The owner's prices.
        MONEY,
        /// Language, colours, size of text and units.
        LOOK,
        /// New versions of the application.
        VERSIONS
    }

    /// Opens the Wallet screen where the backup is checked.
    void openBackup();

    /// Opens the list of everything that happened.
    void openActivity();
}
