package io.idlemint.ui.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.network.KeyNodeRefusal;
import io.idlemint.domain.network.RefusedByKeyNode;
import io.idlemint.domain.store.StoreFailure;
import io.idlemint.domain.store.StoreTrouble;
import io.idlemint.i18n.Texts;
import io.idlemint.ui.fake.Lab;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ProblemTest {
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    private static final class Broken extends RuntimeException implements StoreFailure {
        private static final long serialVersionUID = 1L;

        private final StoreTrouble trouble;

        Broken(StoreTrouble trouble) {
            super("storage: could not open escrow");
            this.trouble = trouble;
        }

        @Override
        public StoreTrouble trouble() {
            return trouble;
        }
    }

    private static final class Refused extends RuntimeException implements RefusedByKeyNode {
        private static final long serialVersionUID = 1L;

        private final KeyNodeRefusal why;

        Refused(KeyNodeRefusal why) {
            super("quota 7001");
            this.why = why;
        }

        @Override
        public KeyNodeRefusal why() {
            return why;
        }
    }

    private static Problem problem(Locale locale, RuntimeException failure) {
        return Problem.of(failure, "lab-01", new Wording(Texts.of(locale), new Lab().clock, ZoneOffset.UTC));
    }

    @ParameterizedTest
    @EnumSource(StoreTrouble.class)
    void whatCannotBeStoredIsToldInTheReadersLanguage(StoreTrouble trouble) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Problem problem = problem(locale, new Broken(trouble));
            String shown = String.join(" ", problem.title(), problem.stillWorks(), problem.reason(), problem.remedy());
            assertFalse(shown.contains("escrow") || shown.contains("{"), shown);
            assertTrue(
                    problem.details().contains("APP-520") && problem.details().contains("escrow"), "for a report");
            if (locale.equals(Locale.SIMPLIFIED_CHINESE)) {
                assertFalse(LATIN_WORD.matcher(shown.replace("Idlemint", "")).find(), shown);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(KeyNodeRefusal.class)
    void whatAKeyNodeRefusesIsToldInTheReadersLanguage(KeyNodeRefusal why) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Problem problem = problem(locale, new Refused(why));
            String shown = String.join(" ", problem.title(), problem.stillWorks(), problem.reason(), problem.remedy());
            assertFalse(shown.contains("{"), shown);
            assertEquals(why == KeyNodeRefusal.OTHER, shown.contains("quota 7001"), "only an unknown code is quoted");
            assertTrue(
                    problem.details().contains("NET-110") && problem.details().contains("quota 7001"));
            if (locale.equals(Locale.SIMPLIFIED_CHINESE)) {
                String own = shown.replace("lab-01", "").replace("quota", "");
                assertFalse(LATIN_WORD.matcher(own).find(), shown);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(StoreTrouble.class)
    void eachReasonIsItsOwn(StoreTrouble trouble) {
        long alike = List.of(StoreTrouble.values()).stream()
                .filter(other -> problem(Locale.ENGLISH, new Broken(other))
                        .reason()
                        .equals(problem(Locale.ENGLISH, new Broken(trouble)).reason()))
                .count();
        assertEquals(1, alike);
    }
}
