package io.idlemint.node.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Splits a typed command into the program and its arguments: white space separates, single and double quotation marks
/// hold together, a backslash outside of single ones takes the next character as it is. Nothing is expanded.
public final class CommandWords {
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private char quote;

    private CommandWords() {}

    /// The words; empty when a quotation mark is not closed or a backslash ends the text.
    public static Optional<List<String>> split(String typed) {
        CommandWords reader = new CommandWords();
        for (int i = 0; i < typed.length(); i++) {
            char next = typed.charAt(i);
            if (next == '\\' && reader.quote != '\'') {
                i++;
                if (i == typed.length()) {
                    return Optional.empty();
                }
                reader.add(typed.charAt(i));
            } else {
                reader.read(next);
            }
        }
        reader.endWord();
        return reader.quote == 0 ? Optional.of(List.copyOf(reader.words)) : Optional.empty();
    }

    private void read(char next) {
        if (quote != 0) {
            if (next == quote) {
                quote = 0;
            } else {
                add(next);
            }
        } else if (next == '"' || next == '\'') {
            quote = next;
            inWord = true;
        } else if (Character.isWhitespace(next)) {
            endWord();
        } else {
            add(next);
        }
    }

    private void add(char next) {
        word.append(next);
        inWord = true;
    }

    private void endWord() {
        if (inWord) {
            words.add(word.toString());
            word.setLength(0);
            inWord = false;
        }
    }
}
