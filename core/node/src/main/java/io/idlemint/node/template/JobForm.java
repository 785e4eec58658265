package io.idlemint.node.template;

import java.util.List;
import java.util.Optional;

/// What a renter fills in about a job, apart from time and money.
///
/// Every value that breaks a rule is refused with an `IllegalArgumentException` that names the field and the limit.
///
/// @param command the program and its arguments as typed, at most [#COMMAND_LIMIT] characters and [#WORDS_LIMIT] words;
///     empty for an instance that waits for commands
/// @param bring names of the files that the command expects in its work folder, at most [#FILES_LIMIT] of at most
///     [#FILE_NAME_LIMIT] characters
/// @param fetch names in the work folder to copy out, as many and as long, without white space
/// @param endWhenDone whether the lease ends when the command has ended
public record JobForm(String command, List<String> bring, List<String> fetch, boolean endWhenDone, Needs least) {
    public static final int COMMAND_LIMIT = 4_000;

    /// As many as the tunnel takes.
    public static final int WORDS_LIMIT = 256;

    public static final int FILES_LIMIT = 32;

    /// As long as a work folder takes.
    public static final int FILE_NAME_LIMIT = 200;

    /// What can be wrong with it.
    public enum Flaw {
        COMMAND_LONG("command has more than " + COMMAND_LIMIT + " characters"),
        COMMAND_WORDS("command has more than " + WORDS_LIMIT + " words"),
        COMMAND_QUOTES("command has a quotation mark that is not closed"),
        BRING("bring: at most " + FILES_LIMIT + " names of 1 to " + FILE_NAME_LIMIT + " characters are possible"),
        FETCH("fetch: at most " + FILES_LIMIT + " names of 1 to " + FILE_NAME_LIMIT
                + " characters without white space are possible");

        private final String sentence;

        Flaw(String sentence) {
            this.sentence = sentence;
        }
    }

    /// The least that a computer must have for it.
    ///
    /// @param cores 0 for any number, at most 1,024
    /// @param memoryBytes 0 for any size, at most 16 TB
    public record Needs(int cores, long memoryBytes) {
        public static final Needs NONE = new Needs(0, 0);
        public static final int MOST_CORES = 1_024;
        public static final long MOST_MEMORY = 16_000_000_000_000L;

        public Needs {
            if (cores < 0 || cores > MOST_CORES) {
                throw new IllegalArgumentException("cores is " + cores + ", 0 to " + MOST_CORES + " are possible");
            }
            if (memoryBytes < 0 || memoryBytes > MOST_MEMORY) {
                throw new IllegalArgumentException(
                        "memoryBytes is " + memoryBytes + ", 0 to " + MOST_MEMORY + " are possible");
            }
        }
    }

    public JobForm {
        bring = List.copyOf(bring);
        fetch = List.copyOf(fetch);
        flaw(command, bring, fetch).ifPresent(flaw -> {
            throw new IllegalArgumentException(flaw.sentence);
        });
    }

    /// What is wrong with the texts of a form; empty when they can be kept.
    public static Optional<Flaw> flaw(String command, List<String> bring, List<String> fetch) {
        if (command.length() > COMMAND_LIMIT) {
            return Optional.of(Flaw.COMMAND_LONG);
        }
        Optional<List<String>> words = CommandWords.split(command);
        if (words.isEmpty()) {
            return Optional.of(Flaw.COMMAND_QUOTES);
        }
        if (words.get().size() > WORDS_LIMIT) {
            return Optional.of(Flaw.COMMAND_WORDS);
        }
        if (bring.size() > FILES_LIMIT || !bring.stream().allMatch(JobForm::isName)) {
            return Optional.of(Flaw.BRING);
        }
        boolean fetchable = fetch.size() <= FILES_LIMIT
                && fetch.stream().allMatch(name -> isName(name) && name.chars().noneMatch(Character::isWhitespace));
        return fetchable ? Optional.empty() : Optional.of(Flaw.FETCH);
    }

    private static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= FILE_NAME_LIMIT
                && name.chars().noneMatch(Character::isISOControl);
    }
}
