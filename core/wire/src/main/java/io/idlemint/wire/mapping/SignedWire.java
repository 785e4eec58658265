package io.idlemint.wire.mapping;

import com.google.protobuf.ByteString;
import io.idlemint.domain.crypto.Signature;
import io.idlemint.domain.identity.NodeIdentity;
import io.idlemint.domain.lease.Open;
import io.idlemint.domain.lease.Receipt;
import io.idlemint.domain.lease.Release;
import io.idlemint.domain.lease.StartClose;
import io.idlemint.domain.lease.Terms;
import io.idlemint.domain.lease.TopUp;
import io.idlemint.domain.lease.Voucher;
import io.idlemint.domain.message.MessageBytes;
import io.idlemint.domain.message.Signed;
import io.idlemint.domain.message.TypedMessage;
import io.idlemint.domain.offer.Offer;
import io.idlemint.domain.settlement.Transfer;
import io.idlemint.schema.v1.SignedBytes;
import java.util.function.Function;

/// Signed messages as their canonical bytes. There is one encoding of a message, so what is read and written again is
/// exactly what was signed. Signatures are not checked here.
public final class SignedWire {
    /// No message is longer, in bytes.
    private static final int MAX_BODY = 4_096;

    private SignedWire() {}

    public static SignedBytes toWire(Signed<?> signed) {
        return SignedBytes.newBuilder()
                .setBody(ByteString.copyFrom(MessageBytes.encode(signed.message())))
                .setSignature(ByteString.copyFrom(signed.signature().toArray()))
                .build();
    }

    public static Signed<NodeIdentity> identity(String field, SignedBytes wire) {
        return read(field, wire, NodeIdentity::read);
    }

    public static Signed<Offer> offer(String field, SignedBytes wire) {
        return read(field, wire, Offer::read);
    }

    public static Signed<Terms> terms(String field, SignedBytes wire) {
        return read(field, wire, Terms::read);
    }

    public static Signed<Open> open(String field, SignedBytes wire) {
        return read(field, wire, Open::read);
    }

    public static Signed<TopUp> topUp(String field, SignedBytes wire) {
        return read(field, wire, TopUp::read);
    }

    public static Signed<Voucher> voucher(String field, SignedBytes wire) {
        return read(field, wire, Voucher::read);
    }

    public static Signed<Receipt> receipt(String field, SignedBytes wire) {
        return read(field, wire, Receipt::read);
    }

    public static Signed<Release> release(String field, SignedBytes wire) {
        return read(field, wire, Release::read);
    }

    public static Signed<StartClose> startClose(String field, SignedBytes wire) {
        return read(field, wire, StartClose::read);
    }

    public static Signed<Transfer> transfer(String field, SignedBytes wire) {
        return read(field, wire, Transfer::read);
    }

    private static <M extends TypedMessage> Signed<M> read(String field, SignedBytes wire, Function<byte[], M> reader) {
        int length = wire.getBody().size();
        if (length == 0 || length > MAX_BODY) {
            throw new BadFieldException(field + ".body", "has " + length + " bytes, outside of 1 to " + MAX_BODY);
        }
        M message =
                Fields.make(field + ".body", () -> reader.apply(wire.getBody().toByteArray()));
        Signature signature = Fields.make(
                field + ".signature", () -> Signature.of(wire.getSignature().toByteArray()));
        return new Signed<>(message, signature);
    }
}
