package io.idlemint.i18n;

/// What stands between the output of a job.
public enum OutputText implements MessageKey {
    EXIT_CODE,
    KILLED,
    WHY,
    FAILED,
    TESTED_RIGHT,
    TESTED_WRONG;

    @Override
    public String id() {
        return MessageKey.id("output", this);
    }
}
