package io.idlemint.domain.tunnel;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.WorkFolder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the two ends of a lease say to each other. The tunnel keeps order and delivers each message once or breaks.
public sealed interface TunnelMessage {
    /// Names inside the instance's work folder: relative, without `..`, at most 200 characters.
    int MAX_NAME_CHARS = 200;

    /// The largest piece of a file or of output in one message, in bytes.
    int MAX_CHUNK_BYTES = 256 * 1024;

    /// How many files of a folder are told at most.
    int MAX_FOLDER_FILES = 500;

    /// What this version understands: 1 adds [ListFiles], [DropFile], [Usage] and [Folder] to what 0 knows. Each end
    /// sends only what the other one understands.
    int LEVEL = 1;

    /// What the renter's side says.
    sealed interface FromRenter extends TunnelMessage {}

    /// What the provider's side says.
    sealed interface FromProvider extends TunnelMessage {}

    /// The first message after every connection.
    ///
    /// @param outputSeen how many bytes of output, both streams together, the renter already has
    /// @param level what the renter's side understands, see [#LEVEL]
    record Hello(long outputSeen, int level) implements FromRenter {}

    /// Nothing new: the renter is still there. Sent when nothing else was for some seconds.
    record Alive() implements FromRenter {}

    /// A piece of an input file, in order.
    ///
    /// @param last whether the file is complete with it
    record PutFile(String name, Chunk bytes, boolean last) implements FromRenter {}

    /// Starts the job. One job at a time.
    ///
    /// @param jobId chosen by the renter, from 1: a repeated message with the same id starts nothing twice
    /// @param command the program and its arguments, 1 to 256 of them
    /// @param timeLimit the job is killed after it
    record RunJob(long jobId, List<String> command, Duration timeLimit) implements FromRenter {}

    /// Kills the running job; the lease goes on.
    record KillJob(long jobId) implements FromRenter {}

    /// Asks for a file of the work folder.
    record GetFile(String name) implements FromRenter {}

    /// Asks what is in the work folder. Only while no job runs.
    record ListFiles() implements FromRenter {}

    /// Gives a file up: what is being sent of it ends with a [Problem], what is half here is deleted.
    record DropFile(String name) implements FromRenter {}

    /// What is owed so far.
    record Pay(Signed<Voucher> voucher) implements FromRenter {}

    /// The renter ends the lease. It sends its last voucher before it.
    record EndLease(EndReason reason) implements FromRenter {}

    /// Nothing new: the provider is still there. Sent when nothing else was for some seconds.
    record StillHere() implements FromProvider {}

    /// The instance is being prepared.
    record Preparing() implements FromProvider {}

    /// The instance can be used: the meter runs from here.
    ///
    /// @param lastJobId the last job that was started; 0 when none was. Its end, if the renter has not heard of it,
    ///     follows after the output.
    /// @param level what the provider's side understands, see [#LEVEL]
    record InstanceReady(long lastJobId, int level) implements FromProvider {}

    /// A piece of the job's output.
    ///
    /// @param offset where it begins, in bytes of both streams together
    record Output(Stream stream, long offset, Chunk bytes) implements FromProvider {}

    /// The job's end.
    ///
    /// @param exitCode what it returned; empty when it was killed
    /// @param why why it was killed, if the provider says so; empty when it returned
    record JobEnded(long jobId, Optional<Integer> exitCode, Optional<Setback> why) implements FromProvider {}

    /// An input file has arrived whole.
    record FileStored(String name, long bytes) implements FromProvider {}

    /// A piece of a file that was asked for, in order.
    record FilePart(String name, Chunk bytes, boolean last) implements FromProvider {}

    /// What the running job has used, as far as the provider measures it.
    record Usage(JobUsage used) implements FromProvider {}

    /// What is in the work folder.
    ///
    /// @param whole whether these are all of its files
    record Folder(List<WorkFolder.Entry> files, boolean whole) implements FromProvider {
        public Folder {
            files = List.copyOf(files);
        }
    }

    /// A request that cannot be done; the lease goes on.
    ///
    /// @param request what it is about, such as a file's name
    record Problem(String request, Setback why) implements FromProvider {}

    /// A voucher was stored.
    record Paid(Signed<Receipt> receipt) implements FromProvider {}

    /// The provider takes its device back when the notice is over.
    record Notice(Duration remaining) implements FromProvider {}

    /// The provider's side is over: no more messages follow.
    ///
    /// @param release lets the renter close at once when the provider cannot
    record LeaseOver(EndReason reason, Party by, Optional<Signed<Release>> release) implements FromProvider {}

    /// Which output it is.
    enum Stream {
        OUT,
        ERR
    }
}
