package io.idlemint.wire.tunnel;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.sandbox.JobUsage;
import io.idlemint.domain.sandbox.WorkFolder;
import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.domain.tunnel.TunnelMessage.FromProvider;
import io.idlemint.domain.tunnel.TunnelMessage.FromRenter;
import io.idlemint.schema.v1.Empty;
import io.idlemint.schema.v1.EndLease;
import io.idlemint.schema.v1.FilePiece;
import io.idlemint.schema.v1.FileRef;
import io.idlemint.schema.v1.FileStored;
import io.idlemint.schema.v1.FolderFile;
import io.idlemint.schema.v1.FolderList;
import io.idlemint.schema.v1.HelloFrame;
import io.idlemint.schema.v1.InstanceReady;
import io.idlemint.schema.v1.JobEnded;
import io.idlemint.schema.v1.JobRef;
import io.idlemint.schema.v1.LeaseOver;
import io.idlemint.schema.v1.Notice;
import io.idlemint.schema.v1.OutputPiece;
import io.idlemint.schema.v1.Problem;
import io.idlemint.schema.v1.RunJob;
import io.idlemint.schema.v1.TunnelFrame;
import io.idlemint.wire.mapping.BadFieldException;
import io.idlemint.wire.mapping.Fields;
import io.idlemint.wire.mapping.SetbackWire;
import io.idlemint.wire.mapping.SignedWire;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The tunnel's messages and their frames. Reading is strict; a frame that breaks a rule, or that this end's peer may
/// not send, is a [BadFieldException].
final class TunnelWire {
    /// A job's command has at most this many texts.
    static final int MAX_COMMAND = 256;

    /// Each of them, in characters.
    static final int MAX_ARGUMENT_CHARS = 96 * 1024;

    /// 292 years of processor time, so that it is told in nanoseconds.
    private static final long MAX_CPU_MICROS = Long.MAX_VALUE / 1000;

    private static final long MAX_MILLIS = 366L * 86_400_000;
    private static final Empty NOTHING = Empty.getDefaultInstance();

    private TunnelWire() {}

    static TunnelFrame toWire(TunnelMessage message) {
        return switch (message) {
            case FromRenter ours -> renter(ours);
            case FromProvider ours -> provider(ours);
        };
    }

    private static TunnelFrame renter(FromRenter message) {
        TunnelFrame.Builder frame = TunnelFrame.newBuilder();
        return switch (message) {
            case TunnelMessage.Hello it ->
                frame.setHello(HelloFrame.newBuilder()
                                .setOutputSeen(it.outputSeen())
                                .setLevel(it.level()))
                        .build();
            case TunnelMessage.Alive it -> frame.setAlive(NOTHING).build();
            case TunnelMessage.PutFile it ->
                frame.setPutFile(piece(it.name(), it.bytes(), it.last())).build();
            case TunnelMessage.RunJob it ->
                frame.setRunJob(RunJob.newBuilder()
                                .setJobId(it.jobId())
                                .addAllCommand(it.command())
                                .setTimeLimitMillis(it.timeLimit().toMillis()))
                        .build();
            case TunnelMessage.KillJob it ->
                frame.setKillJob(JobRef.newBuilder().setJobId(it.jobId())).build();
            case TunnelMessage.GetFile it ->
                frame.setGetFile(FileRef.newBuilder().setName(it.name())).build();
            case TunnelMessage.ListFiles it -> frame.setListFiles(NOTHING).build();
            case TunnelMessage.DropFile it ->
                frame.setDropFile(FileRef.newBuilder().setName(it.name())).build();
            case TunnelMessage.Pay it ->
                frame.setVoucher(SignedWire.toWire(it.voucher())).build();
            case TunnelMessage.EndLease it ->
                frame.setEndLease(EndLease.newBuilder().setReason(it.reason().name()))
                        .build();
        };
    }

    private static TunnelFrame provider(FromProvider message) {
        TunnelFrame.Builder frame = TunnelFrame.newBuilder();
        return switch (message) {
            case TunnelMessage.StillHere it -> frame.setStillHere(NOTHING).build();
            case TunnelMessage.Preparing it -> frame.setPreparing(NOTHING).build();
            case TunnelMessage.InstanceReady it ->
                frame.setReady(InstanceReady.newBuilder()
                                .setLastJobId(it.lastJobId())
                                .setLevel(it.level()))
                        .build();
            case TunnelMessage.Output it ->
                frame.setOutput(OutputPiece.newBuilder()
                                .setErrorStream(it.stream() == TunnelMessage.Stream.ERR)
                                .setOffset(it.offset())
                                .setBytes(bytes(it.bytes())))
                        .build();
            case TunnelMessage.JobEnded it -> frame.setJobEnded(ended(it)).build();
            case TunnelMessage.FileStored it ->
                frame.setFileStored(FileStored.newBuilder().setName(it.name()).setBytes(it.bytes()))
                        .build();
            case TunnelMessage.FilePart it ->
                frame.setFilePart(piece(it.name(), it.bytes(), it.last())).build();
            case TunnelMessage.Usage it -> frame.setUsage(usage(it.used())).build();
            case TunnelMessage.Folder it -> frame.setFolder(folder(it)).build();
            case TunnelMessage.Problem it ->
                frame.setProblem(Problem.newBuilder()
                                .setRequest(Fields.cut(it.request()))
                                .setSentence(Fields.cut(it.why().sentence()))
                                .setWhy(SetbackWire.toWire(it.why())))
                        .build();
            case TunnelMessage.Paid it ->
                frame.setReceipt(SignedWire.toWire(it.receipt())).build();
            case TunnelMessage.Notice it ->
                frame.setNotice(Notice.newBuilder()
                                .setRemainingMillis(it.remaining().toMillis()))
                        .build();
            case TunnelMessage.LeaseOver it -> frame.setOver(over(it)).build();
        };
    }

    private static FilePiece piece(String name, Chunk bytes, boolean last) {
        return FilePiece.newBuilder()
                .setName(name)
                .setBytes(bytes(bytes))
                .setLast(last)
                .build();
    }

    private static ByteString bytes(Chunk chunk) {
        return ByteString.copyFrom(chunk.toArray());
    }

    private static JobEnded ended(TunnelMessage.JobEnded it) {
        JobEnded.Builder wire = JobEnded.newBuilder()
                .setJobId(it.jobId())
                .setReturned(it.exitCode().isPresent())
                .setExitCode(it.exitCode().orElse(0));
        it.why().ifPresent(why -> wire.setNote(Fields.cut(why.sentence())).setWhy(SetbackWire.toWire(why)));
        return wire.build();
    }

    private static io.idlemint.schema.v1.JobUsage usage(JobUsage used) {
        io.idlemint.schema.v1.JobUsage.Builder wire = io.idlemint.schema.v1.JobUsage.newBuilder();
        used.cpuTime().ifPresent(time -> wire.setCpuMicros(time.toNanos() / 1000));
        used.memoryBytes().ifPresent(wire::setMemoryBytes);
        used.diskBytes().ifPresent(wire::setDiskBytes);
        return wire.build();
    }

    private static FolderList folder(TunnelMessage.Folder it) {
        FolderList.Builder wire = FolderList.newBuilder().setWhole(it.whole());
        it.files()
                .forEach(file -> wire.addFiles(
                        FolderFile.newBuilder().setName(file.name()).setBytes(file.bytes())));
        return wire.build();
    }

    private static LeaseOver over(TunnelMessage.LeaseOver it) {
        LeaseOver.Builder over = LeaseOver.newBuilder()
                .setReason(it.reason().name())
                .setBy(it.by().name());
        it.release().ifPresent(release -> over.setRelease(SignedWire.toWire(release)));
        return over.build();
    }

    /// Reads what the other end sent.
    ///
    /// @param sender who the other end is
    static TunnelMessage read(byte[] frame, Party sender) {
        TunnelMessage message = read(parsed(frame));
        boolean allowed = sender == Party.RENTER ? message instanceof FromRenter : message instanceof FromProvider;
        if (!allowed) {
            throw new BadFieldException("message", "is none that a " + sender + " sends");
        }
        return message;
    }

    private static TunnelFrame parsed(byte[] frame) {
        try {
            return TunnelFrame.parseFrom(frame);
        } catch (InvalidProtocolBufferException garbage) {
            throw new BadFieldException("frame", "is no protocol buffer", garbage);
        }
    }

    private static TunnelMessage read(TunnelFrame frame) {
        return switch (frame.getMessageCase()) {
            case HELLO ->
                new TunnelMessage.Hello(
                        Fields.natural("hello.output_seen", frame.getHello().getOutputSeen()),
                        Fields.natural("hello.level", frame.getHello().getLevel()));
            case PUT_FILE -> put(frame.getPutFile());
            case RUN_JOB -> run(frame.getRunJob());
            case KILL_JOB ->
                new TunnelMessage.KillJob(
                        jobId("kill_job.job_id", frame.getKillJob().getJobId(), 1));
            case GET_FILE ->
                new TunnelMessage.GetFile(
                        name("get_file.name", frame.getGetFile().getName()));
            case VOUCHER -> new TunnelMessage.Pay(SignedWire.voucher("voucher", frame.getVoucher()));
            case END_LEASE ->
                new TunnelMessage.EndLease(
                        Fields.named("end_lease.reason", frame.getEndLease().getReason(), EndReason.class));
            case LIST_FILES -> new TunnelMessage.ListFiles();
            case DROP_FILE ->
                new TunnelMessage.DropFile(
                        name("drop_file.name", frame.getDropFile().getName()));
            case ALIVE -> new TunnelMessage.Alive();
            case PREPARING -> new TunnelMessage.Preparing();
            case READY ->
                new TunnelMessage.InstanceReady(
                        jobId("ready.last_job_id", frame.getReady().getLastJobId(), 0),
                        Fields.natural("ready.level", frame.getReady().getLevel()));
            case OUTPUT -> output(frame.getOutput());
            case JOB_ENDED -> ended(frame.getJobEnded());
            case FILE_STORED -> stored(frame.getFileStored());
            case FILE_PART -> part(frame.getFilePart());
            case PROBLEM -> problem(frame.getProblem());
            case RECEIPT -> new TunnelMessage.Paid(SignedWire.receipt("receipt", frame.getReceipt()));
            case NOTICE ->
                new TunnelMessage.Notice(
                        duration("notice.remaining_millis", frame.getNotice().getRemainingMillis(), 0));
            case OVER -> over(frame.getOver());
            case USAGE -> new TunnelMessage.Usage(usage(frame.getUsage()));
            case FOLDER -> folder(frame.getFolder());
            case STILL_HERE -> new TunnelMessage.StillHere();
            case MESSAGE_NOT_SET -> throw new BadFieldException("message", "is missing or unknown");
        };
    }

    private static TunnelMessage put(FilePiece wire) {
        return new TunnelMessage.PutFile(
                name("put_file.name", wire.getName()), chunk("put_file.bytes", wire.getBytes()), wire.getLast());
    }

    private static TunnelMessage part(FilePiece wire) {
        return new TunnelMessage.FilePart(
                name("file_part.name", wire.getName()), chunk("file_part.bytes", wire.getBytes()), wire.getLast());
    }

    private static TunnelMessage stored(FileStored wire) {
        return new TunnelMessage.FileStored(
                name("file_stored.name", wire.getName()), Fields.natural("file_stored.bytes", wire.getBytes()));
    }

    private static JobUsage usage(io.idlemint.schema.v1.JobUsage wire) {
        return new JobUsage(
                wire.hasCpuMicros()
                        ? Optional.of(Duration.ofNanos(
                                Fields.within("usage.cpu_micros", wire.getCpuMicros(), 0, MAX_CPU_MICROS) * 1000))
                        : Optional.empty(),
                wire.hasMemoryBytes()
                        ? OptionalLong.of(Fields.natural("usage.memory_bytes", wire.getMemoryBytes()))
                        : OptionalLong.empty(),
                wire.hasDiskBytes()
                        ? OptionalLong.of(Fields.natural("usage.disk_bytes", wire.getDiskBytes()))
                        : OptionalLong.empty());
    }

    private static TunnelMessage folder(FolderList wire) {
        return new TunnelMessage.Folder(
                Fields.list(
                        "folder.files",
                        wire.getFilesList(),
                        TunnelMessage.MAX_FOLDER_FILES,
                        (field, file) -> new WorkFolder.Entry(
                                name(field + ".name", file.getName()),
                                Fields.natural(field + ".bytes", file.getBytes()))),
                wire.getWhole());
    }

    private static TunnelMessage output(OutputPiece wire) {
        return new TunnelMessage.Output(
                wire.getErrorStream() ? TunnelMessage.Stream.ERR : TunnelMessage.Stream.OUT,
                Fields.natural("output.offset", wire.getOffset()),
                chunk("output.bytes", wire.getBytes()));
    }

    private static TunnelMessage problem(Problem wire) {
        return new TunnelMessage.Problem(
                Fields.sentence("problem.request", wire.getRequest()),
                SetbackWire.read(
                        "problem.why", wire.getWhy(), Fields.sentence("problem.sentence", wire.getSentence())));
    }

    private static TunnelMessage run(RunJob wire) {
        List<String> command = Fields.list(
                "run_job.command",
                wire.getCommandList(),
                MAX_COMMAND,
                (field, text) -> Fields.text(field, text, 0, MAX_ARGUMENT_CHARS));
        if (command.isEmpty()) {
            throw new BadFieldException("run_job.command", "is empty, must have 1 to " + MAX_COMMAND + " texts");
        }
        return new TunnelMessage.RunJob(
                jobId("run_job.job_id", wire.getJobId(), 1),
                command,
                duration("run_job.time_limit_millis", wire.getTimeLimitMillis(), 1));
    }

    private static TunnelMessage ended(JobEnded wire) {
        String note = Fields.sentence("job_ended.note", wire.getNote());
        return new TunnelMessage.JobEnded(
                jobId("job_ended.job_id", wire.getJobId(), 1),
                wire.getReturned() ? Optional.of(wire.getExitCode()) : Optional.empty(),
                wire.hasWhy() || !note.isEmpty()
                        ? Optional.of(SetbackWire.read("job_ended.why", wire.getWhy(), note))
                        : Optional.empty());
    }

    private static TunnelMessage over(LeaseOver wire) {
        return new TunnelMessage.LeaseOver(
                Fields.named("over.reason", wire.getReason(), EndReason.class),
                Fields.named("over.by", wire.getBy(), Party.class),
                wire.hasRelease()
                        ? Optional.of(SignedWire.release("over.release", wire.getRelease()))
                        : Optional.empty());
    }

    private static long jobId(String field, long value, long least) {
        return Fields.within(field, value, least, Long.MAX_VALUE);
    }

    private static String name(String field, String value) {
        return Fields.text(field, value, 1, TunnelMessage.MAX_NAME_CHARS);
    }

    private static Duration duration(String field, long millis, long least) {
        return Fields.millis(field, millis, least, MAX_MILLIS);
    }

    private static Chunk chunk(String field, ByteString bytes) {
        if (bytes.size() > TunnelMessage.MAX_CHUNK_BYTES) {
            throw new BadFieldException(
                    field, "has " + bytes.size() + " bytes, the limit is " + TunnelMessage.MAX_CHUNK_BYTES);
        }
        return Chunk.of(bytes.toByteArray());
    }
}
