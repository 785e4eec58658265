package io.idlemint.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class FactsTest {
    private record Sample(
            OptionalDouble share,
            OptionalDouble unknown,
            OptionalInt threads,
            OptionalLong rate,
            Optional<String> name,
            List<Duration> waits) {}

    @Test
    void numbersAreNumbersAndWhatIsUnknownIsNull() {
        Sample sample = new Sample(
                OptionalDouble.of(0.5),
                OptionalDouble.empty(),
                OptionalInt.of(2),
                OptionalLong.empty(),
                Optional.of("a"),
                List.of(Duration.ofSeconds(3)));
        assertEquals(
                "{\"share\":0.5,\"unknown\":null,\"threads\":2,\"rate\":null,\"name\":\"a\",\"waits\":[3000]}",
                Facts.of(sample).toString());
    }
}
