package io.idlemint.wire.tunnel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.domain.tunnel.TunnelMessage;
import io.idlemint.schema.v1.JobEnded;
import io.idlemint.schema.v1.Problem;
import io.idlemint.schema.v1.TunnelFrame;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Every code travels with its data, and the ends of different versions understand each other.
final class SetbackWireTest {
    private static final int WHY_OF_PROBLEM = 3;

    private static TunnelMessage sent(TunnelMessage message) {
        return TunnelWire.read(TunnelWire.toWire(message).toByteArray(), Party.PROVIDER);
    }

    private static TunnelMessage read(TunnelFrame.Builder frame) {
        return TunnelWire.read(frame.build().toByteArray(), Party.PROVIDER);
    }

    private static io.idlemint.schema.v1.Setback.Builder coded(String code) {
        return io.idlemint.schema.v1.Setback.newBuilder().setCode(code).setNumber(7);
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeArrivesWithItsDataAndASentence(Code code) {
        Setback why = new Setback(code, 1_234_567_890_123L, "Permission denied");
        Setback heard = code.travels() ? why : Setback.unknown(why.sentence());
        assertEquals(new TunnelMessage.Problem("a/b", heard), sent(new TunnelMessage.Problem("a/b", why)));
        assertEquals(
                new TunnelMessage.JobEnded(3, Optional.empty(), Optional.of(heard)),
                sent(new TunnelMessage.JobEnded(3, Optional.empty(), Optional.of(why))));
        TunnelFrame frame = TunnelWire.toWire(new TunnelMessage.Problem("a/b", why));
        assertEquals(why.sentence(), frame.getProblem().getSentence());
        assertFalse(why.sentence().isBlank());
    }

    /// An end of the version before knows neither the message nor its field.
    @Test
    void anOlderRenterReadsTheSentenceAndPassesOverTheRest() throws InvalidProtocolBufferException {
        Setback why = Setback.of(Code.DISK_LIMIT, 4096);
        ByteString bytes = TunnelWire.toWire(new TunnelMessage.Problem("big", why))
                .getProblem()
                .toByteString();
        UnknownFieldSet fields = UnknownFieldSet.parseFrom(bytes);
        assertEquals(
                "big", fields.getField(1).getLengthDelimitedList().getFirst().toStringUtf8());
        assertEquals(
                "The disk's limit is 4096 bytes.",
                fields.getField(2).getLengthDelimitedList().getFirst().toStringUtf8());
        assertEquals(1, fields.getField(WHY_OF_PROBLEM).getLengthDelimitedList().size());
    }

    @Test
    void theSentenceOfAnOlderProviderIsQuoted() {
        assertEquals(
                new TunnelMessage.Problem("big", Setback.unknown("It is full.")),
                read(TunnelFrame.newBuilder()
                        .setProblem(Problem.newBuilder().setRequest("big").setSentence("It is full."))));
        assertEquals(
                new TunnelMessage.JobEnded(1, Optional.empty(), Optional.of(Setback.unknown("Its time was over."))),
                read(TunnelFrame.newBuilder()
                        .setJobEnded(JobEnded.newBuilder().setJobId(1).setNote("Its time was over."))));
        assertEquals(
                new TunnelMessage.JobEnded(1, Optional.of(0), Optional.empty()),
                read(TunnelFrame.newBuilder()
                        .setJobEnded(JobEnded.newBuilder().setJobId(1).setReturned(true))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"QUOTA_OF_THE_MOON", "disk_limit", "UNKNOWN", "INPUT_UNREADABLE", ""})
    void aCodeThatIsNotKnownOrNotAProvidersIsItsSentence(String code) {
        assertEquals(
                new TunnelMessage.Problem("big", Setback.unknown("The moon is full.")),
                read(TunnelFrame.newBuilder()
                        .setProblem(Problem.newBuilder()
                                .setRequest("big")
                                .setSentence("The moon is full.")
                                .setWhy(coded(code)))));
    }

    @Test
    void withoutASentenceEitherNobodySaysWhy() {
        TunnelMessage.Problem problem = (TunnelMessage.Problem)
                read(TunnelFrame.newBuilder().setProblem(Problem.newBuilder().setWhy(coded("NEW"))));
        assertEquals(Setback.unknown(""), problem.why());
        assertEquals("The other end does not say why.", problem.why().sentence());
    }
}
