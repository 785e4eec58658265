package io.idlemint.wire.mapping;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.network.TermsAnswer;
import io.idlemint.domain.network.TermsRequest;
import io.idlemint.schema.v1.Refusal;
import io.idlemint.schema.v1.TermsGiven;
import io.idlemint.schema.v1.TermsReply;

/// The request for terms and its answer.
public final class TermsWire {
    private static final long MAX_SECONDS = 366L * 86_400;

    private TermsWire() {}

    public static io.idlemint.schema.v1.TermsRequest toWire(TermsRequest request) {
        return io.idlemint.schema.v1.TermsRequest.newBuilder()
                .setOfferHash(Fields.bytes(request.offerHash()))
                .setRenter(Fields.bytes(request.renter()))
                .setDeposit(request.deposit().nanos())
                .setMaxDurationSeconds(request.maxDuration().toSeconds())
                .setImageHash(Fields.bytes(request.imageHash()))
                .build();
    }

    public static TermsRequest request(io.idlemint.schema.v1.TermsRequest wire) {
        return new TermsRequest(
                Fields.hash("offer_hash", wire.getOfferHash()),
                Fields.account("renter", wire.getRenter()),
                Fields.amount("deposit", wire.getDeposit()),
                Fields.seconds("max_duration_seconds", wire.getMaxDurationSeconds(), 1, MAX_SECONDS),
                Fields.hash("image_hash", wire.getImageHash()));
    }

    public static TermsReply toWire(TermsAnswer answer) {
        return switch (answer) {
            case TermsAnswer.Given given ->
                TermsReply.newBuilder()
                        .setGiven(TermsGiven.newBuilder()
                                .setTerms(SignedWire.toWire(given.terms()))
                                .setIdentity(SignedWire.toWire(given.identity()))
                                .setConditions(OfferWire.toWire(given.conditions())))
                        .build();
            case TermsAnswer.Refused refused ->
                TermsReply.newBuilder()
                        .setRefusal(Refusal.newBuilder()
                                .setCode(refused.reason().name())
                                .setSentence(Fields.cut(refused.why().sentence()))
                                .setWhy(SetbackWire.toWire(refused.why())))
                        .build();
        };
    }

    public static TermsAnswer answer(TermsReply wire) {
        return switch (wire.getAnswerCase()) {
            case GIVEN ->
                new TermsAnswer.Given(
                        SignedWire.terms("given.terms", wire.getGiven().getTerms()),
                        SignedWire.identity("given.identity", wire.getGiven().getIdentity()),
                        OfferWire.conditions("given.conditions", wire.getGiven().getConditions()));
            case REFUSAL ->
                new TermsAnswer.Refused(
                        Fields.named("refusal.code", wire.getRefusal().getCode(), EndReason.class),
                        SetbackWire.read(
                                "refusal.why",
                                wire.getRefusal().getWhy(),
                                Fields.sentence(
                                        "refusal.sentence", wire.getRefusal().getSentence())));
            case ANSWER_NOT_SET -> throw new BadFieldException("answer", "is missing");
        };
    }
}
