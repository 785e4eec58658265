package io.idlemint.node.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.template.JobForm.Flaw;
import io.idlemint.node.template.JobForm.Needs;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class JobFormTest {
    private static final List<String> NONE = List.of();

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("", NONE, NONE, Optional.empty()),
                Arguments.of("x".repeat(4_000), NONE, NONE, Optional.empty()),
                Arguments.of("x".repeat(4_001), NONE, NONE, Optional.of(Flaw.COMMAND_LONG)),
                Arguments.of("x ".repeat(256), NONE, NONE, Optional.empty()),
                Arguments.of("x ".repeat(257), NONE, NONE, Optional.of(Flaw.COMMAND_WORDS)),
                Arguments.of("say 'half", NONE, NONE, Optional.of(Flaw.COMMAND_QUOTES)),
                Arguments.of("a", List.of("two words.txt"), List.of("out/put.txt"), Optional.empty()),
                Arguments.of("a", List.of(" "), NONE, Optional.of(Flaw.BRING)),
                Arguments.of("a", List.of("a\nb"), NONE, Optional.of(Flaw.BRING)),
                Arguments.of("a", List.of("n".repeat(201)), NONE, Optional.of(Flaw.BRING)),
                Arguments.of("a", Collections.nCopies(33, "n"), NONE, Optional.of(Flaw.BRING)),
                Arguments.of("a", NONE, List.of("two words.txt"), Optional.of(Flaw.FETCH)),
                Arguments.of("a", NONE, Collections.nCopies(33, "n"), Optional.of(Flaw.FETCH)));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatIsWrongIsNamed(String command, List<String> bring, List<String> fetch, Optional<Flaw> flaw) {
        assertEquals(flaw, JobForm.flaw(command, bring, fetch));
        if (flaw.isPresent()) {
            assertThrows(IllegalArgumentException.class, () -> new JobForm(command, bring, fetch, true, Needs.NONE));
        }
    }

    @Test
    void whatIsNeededHasLimits() {
        String cores = String.valueOf(assertThrows(IllegalArgumentException.class, () -> new Needs(1_025, 0))
                .getMessage());
        assertTrue(cores.contains("cores") && cores.contains("1024"), cores);
        assertThrows(IllegalArgumentException.class, () -> new Needs(0, -1));
    }

    /// The command names what is brought and fetched; what a script writes is its own matter.
    @ParameterizedTest
    @EnumSource
    void readyMadeOnesAreOfOnePiece(ReadyMade template) {
        JobForm form = template.form();
        Stream.concat(form.bring().stream(), form.fetch().stream())
                .filter(name -> !name.equals("result.txt"))
                .forEach(name -> assertTrue(form.command().contains(name), name));
        assertEquals(template == ReadyMade.OWN_COMMAND, form.command().isEmpty());
    }
}
