package io.idlemint.wire.mapping;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import java.util.Arrays;
import java.util.Optional;

/// Setbacks on the wire: a code with its data, and beside it the same as an English sentence. Who knows the code
/// words it; an older end shows the sentence, and so does one that is told a code which only newer ones know.
public final class SetbackWire {
    private static final int MAX_CODE = 60;

    private SetbackWire() {}

    public static io.idlemint.schema.v1.Setback toWire(Setback why) {
        io.idlemint.schema.v1.Setback.Builder wire = io.idlemint.schema.v1.Setback.newBuilder();
        if (why.code().travels()) {
            wire.setCode(why.code().name()).setNumber(why.number()).setWords(Fields.cut(why.words()));
        }
        return wire.build();
    }

    /// What the other end says, as far as it is known here.
    ///
    /// @param sentence what came beside it
    public static Setback read(String field, io.idlemint.schema.v1.Setback wire, String sentence) {
        String name = Fields.text(field + ".code", wire.getCode(), 0, MAX_CODE);
        long number = Fields.natural(field + ".number", wire.getNumber());
        String words = Fields.sentence(field + ".words", wire.getWords());
        return code(name).map(code -> new Setback(code, number, words)).orElseGet(() -> Setback.unknown(sentence));
    }

    private static Optional<Code> code(String name) {
        return Arrays.stream(Code.values())
                .filter(Code::travels)
                .filter(code -> code.name().equals(name))
                .findFirst();
    }
}
