package io.idlemint.i18n;

/// Whether this computer is ready to share:
/// a title for each check that is well, one for each that is not, and help.
public enum ReadinessText implements MessageKey {
    TITLE,
    OK,
    FIX,
    FIX_NAME,
    SHOW,
    LOOKING,
    LOOKING_LONG,
    TO_FIX,
    LOOKED_AT,
    AGAIN,
    SELF_TEST,
    FOUND,
    COMMAND,
    COPY,
    COPIED,
    JDK_OK,
    JDK_BAD,
    JDK_HELP,
    ACCOUNT_OK,
    ACCOUNT_BAD,
    ACCOUNT_HELP,
    MINING_OK,
    MINING_BAD,
    MINING_HELP,
    OPENCL_OK,
    OPENCL_BAD,
    OPENCL_HELP,
    SANDBOX_OK,
    SANDBOX_BAD,
    SANDBOX_HELP,
    DISK_SPACE_OK,
    DISK_SPACE_BAD,
    DISK_SPACE_HELP,
    DATA_FOLDER_OK,
    DATA_FOLDER_BAD,
    DATA_FOLDER_HELP,
    CLOCK_OK,
    CLOCK_BAD,
    CLOCK_HELP,
    PORTS_OK,
    PORTS_BAD,
    PORTS_HELP;

    @Override
    public String id() {
        return MessageKey.id("readiness", this);
    }
}
