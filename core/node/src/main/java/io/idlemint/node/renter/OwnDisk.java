package io.idlemint.node.renter;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import java.io.IOException;

/// What goes wrong with files on the renter's own computer.
final class OwnDisk {
    private OwnDisk() {}

    static Setback unreadable(IOException why) {
        return Setback.of(Code.INPUT_UNREADABLE, String.valueOf(why.getMessage()));
    }

    static Setback unwritable(IOException why) {
        return why instanceof UnusableNameException
                ? Setback.of(Code.RESULT_NAME)
                : Setback.of(Code.RESULT_UNWRITABLE, String.valueOf(why.getMessage()));
    }
}
