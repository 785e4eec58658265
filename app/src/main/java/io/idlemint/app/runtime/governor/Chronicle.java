package io.idlemint.app.runtime.governor;

import io.idlemint.domain.activity.ActivityLog;
import io.idlemint.domain.sense.Readings;
import io.idlemint.node.governor.Decision;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes decisions down in their order, after they were obeyed. One that cannot be written is not tried again: it is
/// missing later, and nothing else hangs on it. Safe for use by several threads.
final class Chronicle {
    private static final Logger LOG = LoggerFactory.getLogger(Chronicle.class);

    private final ActivityLog log;
    private final Complaint complaint = new Complaint("a decision was not written down");
    private final Queue<Map<String, String>> notes = new ConcurrentLinkedQueue<>();

    Chronicle(ActivityLog log) {
        this.log = log;
    }

    /// Remembers a decision for the next [#write]; returns at once.
    void note(Decision decision, Readings readings) {
        LOG.info("{}: {} for {}", decision.device().brief(), decision.level(), decision.reason());
        notes.add(Changes.parameters(decision, readings));
    }

    /// Writes down what was noted, which may wait for the disk.
    synchronized void write() {
        while (!notes.isEmpty()) {
            try {
                log.add(Changes.KIND, notes.remove());
                complaint.over();
            } catch (RuntimeException failed) {
                complaint.about(failed);
            }
        }
    }
}
