package io.idlemint.app.lab;

import io.idlemint.domain.sandbox.Availability;
import io.idlemint.domain.sandbox.JobExit;
import io.idlemint.domain.sandbox.JobSpec;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.Sandbox;
import io.idlemint.domain.sandbox.SandboxFailure;
import io.idlemint.domain.sandbox.SandboxedJob;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/// Runs nothing: its one job writes nothing and ends when it is told how, or is killed.
public final class HeldSandbox implements Sandbox {
    private final CompletableFuture<JobExit> exit = new CompletableFuture<>();
    private volatile boolean refuses;

    /// From now on no job starts.
    public void refuse() {
        refuses = true;
    }

    public void ended(JobExit how) {
        exit.complete(how);
    }

    @Override
    public Availability availability() {
        throw new UnsupportedOperationException("nobody asks");
    }

    @Override
    public SandboxedJob start(JobSpec spec) {
        if (refuses) {
            throw new SandboxFailure("no job starts here");
        }
        return new HeldJob();
    }

    private final class HeldJob implements SandboxedJob {
        @Override
        public InputStream stdout() {
            return InputStream.nullInputStream();
        }

        @Override
        public InputStream stderr() {
            return InputStream.nullInputStream();
        }

        @Override
        public OutputStream stdin() {
            return OutputStream.nullOutputStream();
        }

        @Override
        public long droppedBytes() {
            return 0;
        }

        @Override
        public CompletableFuture<JobExit> exit() {
            return exit.copy();
        }

        @Override
        public void kill() {
            ended(new JobExit.Killed(JobExit.Reason.CALLER, 0));
        }

        @Override
        public boolean freeze() {
            return true;
        }

        @Override
        public void thaw() {}

        @Override
        public JobUsage usage() {
            return JobUsage.UNKNOWN;
        }
    }
}
