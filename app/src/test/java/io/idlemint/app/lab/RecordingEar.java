package io.idlemint.app.lab;

import io.idlemint.app.runtime.leases.FolderWork;
import io.idlemint.domain.lease.Setback;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Keeps everything that a job says. Safe for use by several threads.
public final class RecordingEar implements FolderWork.Ear {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<String> problems = new CopyOnWriteArrayList<>();

    @Override
    public void output(boolean errorStream, byte[] bytes) {
        (errorStream ? err : out).writeBytes(bytes);
    }

    @Override
    public void jobEnded(Optional<Integer> exitCode, Optional<Setback> why) {
        if (exitCode.isEmpty()) {
            problems.add(why.map(Setback::sentence).orElse("killed"));
        }
    }

    @Override
    public void problem(String request, Setback why) {
        problems.add(request + ": " + why.sentence());
    }

    public byte[] outBytes() {
        return out.toByteArray();
    }

    public String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    public String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    public List<String> problems() {
        return problems;
    }
}
