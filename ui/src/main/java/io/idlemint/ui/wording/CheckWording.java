package io.idlemint.ui.wording;

import io.idlemint.domain.machine.Found;
import io.idlemint.domain.machine.Found.Fact;
import io.idlemint.domain.machine.ReadinessCheck;
import io.idlemint.domain.machine.ReadinessCheck.Status;
import io.idlemint.i18n.ReadinessText;
import java.util.Locale;
import java.util.stream.Stream;

/// The checks of this computer in a person's language. Immutable; safe for use by several threads.
public final class CheckWording {
    private final Wording words;

    public CheckWording(Wording words) {
        this.words = words;
    }

    /// What is the case, in one line.
    public String title(ReadinessCheck check) {
        return text(check, check.status() == Status.OK ? "_OK" : "_BAD", check.name());
    }

    /// What it means and what can be done; empty when all is well.
    public String help(ReadinessCheck check) {
        return check.status() == Status.OK
                ? ""
                : text(check, "_HELP", check.remedy().orElse(""));
    }

    /// What the check itself found, for experts.
    public String found(ReadinessCheck check) {
        return check.found()
                .map(this::found)
                .orElseGet(() -> check.sentence()
                        + check.remedy().map(remedy -> "\n" + remedy).orElse(""));
    }

    private String found(Found found) {
        return words.text(
                ReadinessText.valueOf("FOUND_" + found.what().name()),
                found.facts().stream().map(this::fact).toArray());
    }

    private String fact(Fact fact) {
        return switch (fact) {
            case Fact.Said said -> said.text();
            case Fact.Size size -> words.measures().data(size.bytes());
        };
    }

    /// The words of a check; one that has none yet speaks for itself.
    private String text(ReadinessCheck check, String suffix, String own) {
        String key = check.name().toUpperCase(Locale.ROOT).replace(' ', '_') + suffix;
        return Stream.of(ReadinessText.values())
                .filter(one -> one.name().equals(key))
                .findFirst()
                .map(words::text)
                .orElse(own);
    }
}
