package io.idlemint.node.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class CommandWordsTest {
    static Stream<Arguments> commands() {
        return Stream.of(
                Arguments.of("", Optional.of(List.of())),
                Arguments.of("  ", Optional.of(List.of())),
                Arguments.of("factor 12", Optional.of(List.of("factor", "12"))),
                Arguments.of(" a\t b ", Optional.of(List.of("a", "b"))),
                Arguments.of("sh -c 'echo \"x\" > y'", Optional.of(List.of("sh", "-c", "echo \"x\" > y"))),
                Arguments.of("say \"two words\"", Optional.of(List.of("say", "two words"))),
                Arguments.of("x=\"a b\"c", Optional.of(List.of("x=a bc"))),
                Arguments.of("empty ''", Optional.of(List.of("empty", ""))),
                Arguments.of("a\\ b", Optional.of(List.of("a b"))),
                Arguments.of("'a\\b'", Optional.of(List.of("a\\b"))),
                Arguments.of("\"a\\\"b\"", Optional.of(List.of("a\"b"))),
                Arguments.of("open \"", Optional.empty()),
                Arguments.of("open '", Optional.empty()),
                Arguments.of("ends \\", Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void split(String typed, Optional<List<String>> words) {
        assertEquals(words, CommandWords.split(typed));
    }
}
