package io.idlemint.ui.screen;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.i18n.ActivityText;
import io.idlemint.i18n.MessageKey;
import io.idlemint.i18n.SettingsText;
import io.idlemint.i18n.VersionsText;

/// The way from one screen to another. Only on the screen's thread.
public interface Navigator {
    void open(Screen screen);

    /// Opens the Leases screen with this lease.
    void openLease(Bytes32 leaseId);

    /// Opens the Share screen with this device.
    void openShare(Bytes32 device);

    /// Opens the Settings screen with this group of settings.
    void openSettings(Group group);

    /// The groups of settings, in the order of the screen.
    enum Group {
        /// What the governor keeps to.
        SHARING(SettingsText.SHARING),
        /// The owner's prices.
        MONEY(SettingsText.MONEY),
        /// Which news are told.
        NOTES(ActivityText.SETTINGS_GROUP),
        /// Language, colours, size of text and units.
        LOOK(SettingsText.LOOK),
        /// Starting with the system, and the tray.
        START(SettingsText.START),
        /// Data folder, logs, export and diagnostics.
        FILES(SettingsText.FILES),
        /// New versions of the application.
        VERSIONS(VersionsText.TITLE),
        /// What is running, and its licences.
        ABOUT(SettingsText.ABOUT);

        private final MessageKey title;

        Group(MessageKey title) {
            this.title = title;
        }

        public MessageKey title() {
            return title;
        }
    }

    /// Opens the Wallet screen where the backup is checked.
    void openBackup();

    /// Opens the list of everything that happened.
    void openActivity();
}
