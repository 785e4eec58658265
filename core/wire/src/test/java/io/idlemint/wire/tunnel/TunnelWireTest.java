package io.idlemint.wire.tunnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.ByteString;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.tunnel.Chunk;
import io.idlemint.domain.tunnel.TunnelMessage;
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
import io.idlemint.schema.v1.JobUsage;
import io.idlemint.schema.v1.LeaseOver;
import io.idlemint.schema.v1.Notice;
import io.idlemint.schema.v1.OutputPiece;
import io.idlemint.schema.v1.Problem;
import io.idlemint.schema.v1.RunJob;
import io.idlemint.schema.v1.SignedBytes;
import io.idlemint.schema.v1.TunnelFrame;
import io.idlemint.wire.mapping.BadFieldException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// What is no message of the tunnel is refused with the field's name.
class TunnelWireTest {
    private static TunnelFrame.Builder frame() {
        return TunnelFrame.newBuilder();
    }

    private static io.idlemint.schema.v1.Setback.Builder why() {
        return io.idlemint.schema.v1.Setback.newBuilder().setCode("DISK_LIMIT");
    }

    private static Problem problem(io.idlemint.schema.v1.Setback.Builder why) {
        return Problem.newBuilder().setWhy(why).build();
    }

    static List<Arguments> badFrames() {
        RunJob job = RunJob.newBuilder()
                .setJobId(1)
                .addCommand("true")
                .setTimeLimitMillis(1)
                .build();
        SignedBytes signed = SignedBytes.newBuilder()
                .setBody(ByteString.copyFrom(new byte[128]))
                .build();
        ByteString tooMuch = ByteString.copyFrom(new byte[TunnelMessage.MAX_CHUNK_BYTES + 1]);
        return List.of(
                Arguments.of("message", Party.RENTER, frame()),
                Arguments.of(
                        "message is none that a RENTER sends",
                        Party.RENTER,
                        frame().setPreparing(Empty.getDefaultInstance())),
                Arguments.of(
                        "message is none that a PROVIDER sends",
                        Party.PROVIDER,
                        frame().setAlive(Empty.getDefaultInstance())),
                Arguments.of(
                        "hello.output_seen",
                        Party.RENTER,
                        frame().setHello(HelloFrame.newBuilder().setOutputSeen(-1))),
                Arguments.of("put_file.name", Party.RENTER, frame().setPutFile(FilePiece.getDefaultInstance())),
                Arguments.of(
                        "put_file.bytes has 262145 bytes, the limit is 262144",
                        Party.RENTER,
                        frame().setPutFile(FilePiece.newBuilder().setName("x").setBytes(tooMuch))),
                Arguments.of(
                        "run_job.command is empty",
                        Party.RENTER,
                        frame().setRunJob(job.toBuilder().clearCommand())),
                Arguments.of(
                        "run_job.command has 257 entries, the limit is 256",
                        Party.RENTER,
                        frame().setRunJob(job.toBuilder().addAllCommand(Collections.nCopies(256, "x")))),
                Arguments.of(
                        "run_job.job_id",
                        Party.RENTER,
                        frame().setRunJob(job.toBuilder().setJobId(0))),
                Arguments.of(
                        "run_job.time_limit_millis",
                        Party.RENTER,
                        frame().setRunJob(job.toBuilder().setTimeLimitMillis(0))),
                Arguments.of(
                        "run_job.command[1]",
                        Party.RENTER,
                        frame().setRunJob(job.toBuilder().addCommand("x".repeat(TunnelWire.MAX_ARGUMENT_CHARS + 1)))),
                Arguments.of("kill_job.job_id", Party.RENTER, frame().setKillJob(JobRef.getDefaultInstance())),
                Arguments.of(
                        "get_file.name",
                        Party.RENTER,
                        frame().setGetFile(FileRef.newBuilder().setName("x".repeat(201)))),
                Arguments.of(
                        "hello.level",
                        Party.RENTER,
                        frame().setHello(HelloFrame.newBuilder().setLevel(-1))),
                Arguments.of("drop_file.name", Party.RENTER, frame().setDropFile(FileRef.getDefaultInstance())),
                Arguments.of(
                        "ready.level",
                        Party.PROVIDER,
                        frame().setReady(InstanceReady.newBuilder().setLevel(-1))),
                Arguments.of(
                        "usage.cpu_micros",
                        Party.PROVIDER,
                        frame().setUsage(JobUsage.newBuilder().setCpuMicros(Long.MAX_VALUE))),
                Arguments.of(
                        "usage.memory_bytes",
                        Party.PROVIDER,
                        frame().setUsage(JobUsage.newBuilder().setMemoryBytes(-1))),
                Arguments.of(
                        "folder.files[0].name",
                        Party.PROVIDER,
                        frame().setFolder(FolderList.newBuilder().addFiles(FolderFile.getDefaultInstance()))),
                Arguments.of(
                        "folder.files has 501 entries, the limit is 500",
                        Party.PROVIDER,
                        frame().setFolder(FolderList.newBuilder()
                                .addAllFiles(Collections.nCopies(
                                        501,
                                        FolderFile.newBuilder().setName("x").build())))),
                Arguments.of("voucher.signature", Party.RENTER, frame().setVoucher(signed)),
                Arguments.of(
                        "end_lease.reason",
                        Party.RENTER,
                        frame().setEndLease(EndLease.newBuilder().setReason("BORED"))),
                Arguments.of(
                        "ready.last_job_id",
                        Party.PROVIDER,
                        frame().setReady(InstanceReady.newBuilder().setLastJobId(-1))),
                Arguments.of(
                        "output.offset",
                        Party.PROVIDER,
                        frame().setOutput(OutputPiece.newBuilder().setOffset(-1))),
                Arguments.of(
                        "output.bytes",
                        Party.PROVIDER,
                        frame().setOutput(OutputPiece.newBuilder().setBytes(tooMuch))),
                Arguments.of("job_ended.job_id", Party.PROVIDER, frame().setJobEnded(JobEnded.getDefaultInstance())),
                Arguments.of(
                        "job_ended.note",
                        Party.PROVIDER,
                        frame().setJobEnded(JobEnded.newBuilder().setJobId(1).setNote("x".repeat(2_001)))),
                Arguments.of(
                        "file_stored.bytes",
                        Party.PROVIDER,
                        frame().setFileStored(
                                        FileStored.newBuilder().setName("x").setBytes(-1))),
                Arguments.of("file_part.name", Party.PROVIDER, frame().setFilePart(FilePiece.getDefaultInstance())),
                Arguments.of(
                        "problem.sentence",
                        Party.PROVIDER,
                        frame().setProblem(Problem.newBuilder().setSentence("x".repeat(2_001)))),
                Arguments.of("problem.why.number", Party.PROVIDER, frame().setProblem(problem(why().setNumber(-1)))),
                Arguments.of(
                        "problem.why.code", Party.PROVIDER, frame().setProblem(problem(why().setCode("X".repeat(61))))),
                Arguments.of(
                        "job_ended.why.words",
                        Party.PROVIDER,
                        frame().setJobEnded(
                                        JobEnded.newBuilder().setJobId(1).setWhy(why().setWords("x".repeat(2_001))))),
                Arguments.of("receipt.body", Party.PROVIDER, frame().setReceipt(signed)),
                Arguments.of(
                        "notice.remaining_millis",
                        Party.PROVIDER,
                        frame().setNotice(Notice.newBuilder().setRemainingMillis(-1))),
                Arguments.of("over.reason", Party.PROVIDER, frame().setOver(LeaseOver.getDefaultInstance())),
                Arguments.of(
                        "over.by",
                        Party.PROVIDER,
                        frame().setOver(LeaseOver.newBuilder()
                                .setReason("TIME_UP")
                                .setBy("GOD"))),
                Arguments.of(
                        "over.release",
                        Party.PROVIDER,
                        frame().setOver(LeaseOver.newBuilder()
                                .setReason("TIME_UP")
                                .setBy("RENTER")
                                .setRelease(SignedBytes.getDefaultInstance()))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFrames")
    void aBadFieldIsNamed(String named, Party sender, TunnelFrame.Builder frame) {
        BadFieldException bad = assertThrows(
                BadFieldException.class, () -> TunnelWire.read(frame.build().toByteArray(), sender));
        assertTrue(String.valueOf(bad.getMessage()).startsWith(named), () -> named + " expected: " + bad.getMessage());
    }

    /// Random bytes and random changes of real frames: a message or a refusal, nothing else.
    @Test
    void randomBytesAreAMessageOrRefused() {
        long seed = 20_261_121L;
        Random random = new Random(seed);
        byte[] real = TunnelWire.toWire(
                        new TunnelMessage.RunJob(7, List.of("/bin/echo", "\u4f60\u597d"), Duration.ofSeconds(5)))
                .toByteArray();
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = real.clone();
            if (round % 2 == 0) {
                bytes = new byte[random.nextInt(60)];
                random.nextBytes(bytes);
            } else {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                bytes = Arrays.copyOf(bytes, 1 + random.nextInt(bytes.length));
            }
            try {
                TunnelMessage message = TunnelWire.read(bytes, Party.RENTER);
                assertEquals(
                        message,
                        TunnelWire.read(TunnelWire.toWire(message).toByteArray(), Party.RENTER),
                        "seed " + seed + ", round " + round);
            } catch (BadFieldException expected) {
                refused++;
            }
        }
        assertTrue(refused > 10_000, refused + " were refused");
    }

    @Test
    void textForPeopleIsCutRatherThanRefused() {
        String text = "x".repeat(1_999) + "\ud83d\ude00 and more";
        TunnelMessage.Problem sent = new TunnelMessage.Problem(text, Setback.unknown(text));
        TunnelMessage.Problem read =
                (TunnelMessage.Problem) TunnelWire.read(TunnelWire.toWire(sent).toByteArray(), Party.PROVIDER);
        assertEquals("x".repeat(1_999), read.why().words());
        assertEquals("x".repeat(1_999), read.request());
    }

    @Test
    void theLargestPieceFitsAFrame() {
        TunnelMessage.Output output = new TunnelMessage.Output(
                TunnelMessage.Stream.OUT, Long.MAX_VALUE, Chunk.of(new byte[TunnelMessage.MAX_CHUNK_BYTES]));
        byte[] frame = TunnelWire.toWire(output).toByteArray();
        assertTrue(frame.length < TunnelFrames.MAX_BYTES);
        assertEquals(output, TunnelWire.read(frame, Party.PROVIDER));
        assertEquals(
                new TunnelMessage.JobEnded(1, Optional.of(Integer.MIN_VALUE), Optional.empty()),
                TunnelWire.read(
                        TunnelWire.toWire(
                                        new TunnelMessage.JobEnded(1, Optional.of(Integer.MIN_VALUE), Optional.empty()))
                                .toByteArray(),
                        Party.PROVIDER));
    }
}
