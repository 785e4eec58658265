package io.idlemint.i18n;

/// Why something in a lease was not done or its job was ended: a sentence for each code.
public enum SetbackText implements MessageKey {
    FILE_MISSING,
    FILE_UNREADABLE,
    FILE_NOT_STORED,
    FILE_GIVEN_UP,
    FILE_IS_FOLDER,
    PATH_BLOCKED,
    NAME_REFUSED,
    DISK_LIMIT,
    FOLDER_UNREADABLE,
    JOB_RUNS,
    TOO_MANY_FILES,
    FILE_MOVES,
    OTHER_JOB_RUNS,
    JOB_NOT_STARTED,
    COMMAND_REFUSED,
    JOB_ENDED,
    TIME_USED,
    MEMORY_USED,
    DISK_USED,
    PROCESSES_USED,
    FOLDER_UNMEASURED,
    ENDED_OUTSIDE,
    END_UNSEEN,
    OFFER_REPLACED,
    OFFER_NOT_LISTED,
    DURATION_LIMIT,
    OWN_OFFER,
    PROVIDER_SILENT,
    PROVIDER_BUSY,
    PROVIDER_FAILED,
    KEY_NODE_STOPS,
    INPUT_UNREADABLE,
    RESULT_UNWRITABLE,
    RESULT_NAME,
    UNKNOWN,
    SILENT,
    QUOTED;

    @Override
    public String id() {
        return MessageKey.id("setback", this);
    }
}
