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
        SHARING,
        /// The owner's prices.
        MONEY,
        /// Which news are told.
        NOTES,
        /// Language, colours, size of text and units.
        LOOK,
        /// Starting with the system, and the tray.
        START,
        /// Data folder, logs, export and diagnostics.
        FILES,
        /// New versions of the application.
        VERSIONS,
        /// What is running, and its licences.
        ABOUT;

        public MessageKey title() {
            return switch (this) {
                case SHARING -> SettingsText.SHARING;
                case MONEY -> SettingsText.MONEY;
                case NOTES -> ActivityText.SETTINGS_GROUP;
                case LOOK -> SettingsText.LOOK;
                case START -> SettingsText.START;
                case FILES -> SettingsText.FILES;
                case VERSIONS -> VersionsText.TITLE;
                case ABOUT -> SettingsText.ABOUT;
            };
        }
    }

    /// Opens the Wallet screen where the backup is checked.
    void openBackup();

    /// Opens the list of everything that happened.
    void openActivity();
}
