package io.idlemint.app.runtime.governor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Something that may fail at every beat: said once, as long as it stays the same. Safe for use by several threads.
final class Complaint {
    private static final Logger LOG = LoggerFactory.getLogger(Complaint.class);

    private final String what;
    private String last = "";

    Complaint(String what) {
        this.what = what;
    }

    /// Says it, unless it was the last thing to be said.
    synchronized void about(RuntimeException failure) {
        String now = failure.toString();
        if (!now.equals(last)) {
            last = now;
            LOG.error("{}", what, failure);
        }
    }

    synchronized void over() {
        if (!last.isEmpty()) {
            last = "";
            LOG.info("no longer: {}", what);
        }
    }
}
