package io.idlemint.domain.lease;

/// Why there are no terms, why something in a lease was not done, or why its job was ended from outside: a closed
/// list, worded where it is shown.
///
/// @param number what the code counts, see [Code#unit]; 0 where it counts nothing
/// @param words what a system says about it in its own words; for [Code#UNKNOWN] all that is known; else empty
public record Setback(Code code, long number, String words) {
    public Setback {
        if (number < 0) {
            throw new IllegalArgumentException("number must be at least 0, is " + number);
        }
    }

    /// What a number counts.
    public enum Unit {
        NOTHING,
        BYTES,
        MILLIS,
        THINGS
    }

    /// A closed list. The names travel and must stay.
    public enum Code {
        FILE_MISSING,
        FILE_UNREADABLE,
        FILE_NOT_STORED,
        /// The renter gave it up.
        FILE_GIVEN_UP,
        /// A folder has the name.
        FILE_IS_FOLDER,
        /// A file or a link stands where the name has a folder.
        PATH_BLOCKED,
        /// The number is the most characters.
        NAME_REFUSED(Unit.THINGS),
        /// What may be put into the folder in all.
        DISK_LIMIT(Unit.BYTES),
        FOLDER_UNREADABLE,
        /// Files move, and are listed, only while no job runs.
        JOB_RUNS,
        /// The most files that are asked for at once.
        TOO_MANY_FILES(Unit.THINGS),
        /// A job starts only while no file moves.
        FILE_MOVES,
        OTHER_JOB_RUNS,
        JOB_NOT_STARTED,
        /// The command breaks a rule. The number is the most characters of all its texts.
        COMMAND_REFUSED(Unit.THINGS),
        /// Ended because somebody asked for it, or because the lease ended.
        JOB_ENDED,
        TIME_USED(Unit.MILLIS),
        MEMORY_USED(Unit.BYTES),
        DISK_USED(Unit.BYTES),
        PROCESSES_USED(Unit.THINGS),
        /// How much the job's folder holds could not be told any more.
        FOLDER_UNMEASURED,
        /// Something else on the provider's computer ended it.
        ENDED_OUTSIDE,
        /// How it ended could not be seen.
        END_UNSEEN,
        /// The provider has put another offer in its place.
        OFFER_REPLACED,
        OFFER_NOT_LISTED,
        /// The longest duration of the offer.
        DURATION_LIMIT(Unit.MILLIS),
        /// The offer is the renter's own.
        OWN_OFFER,
        /// The provider did not answer the key node.
        PROVIDER_SILENT,
        /// The provider has too many requests at once.
        PROVIDER_BUSY,
        /// The provider's application failed.
        PROVIDER_FAILED,
        KEY_NODE_STOPS,
        /// On the renter's own computer: an input cannot be read.
        INPUT_UNREADABLE,
        /// On the renter's own computer: a result cannot be written.
        RESULT_UNWRITABLE,
        /// On the renter's own computer: no file can have the result's name.
        RESULT_NAME,
        /// The other end knows more codes, or none.
        UNKNOWN;

        private final Unit unit;

        Code() {
            this(Unit.NOTHING);
        }

        Code(Unit unit) {
            this.unit = unit;
        }

        public Unit unit() {
            return unit;
        }

        /// Whether it is told to the other end; the rest is of the renter's own computer or no code at all.
        public boolean travels() {
            return switch (this) {
                case INPUT_UNREADABLE, RESULT_UNWRITABLE, RESULT_NAME, UNKNOWN -> false;
                default -> true;
            };
        }
    }

    public static Setback of(Code code) {
        return new Setback(code, 0, "");
    }

    /// With the number that it counts.
    public static Setback of(Code code, long number) {
        return new Setback(code, number, "");
    }

    /// With what a system says.
    public static Setback of(Code code, String words) {
        return new Setback(code, 0, words);
    }

    /// What another end says that sends no code, or one that this version does not know.
    public static Setback unknown(String sentence) {
        return new Setback(Code.UNKNOWN, 0, sentence);
    }

    /// In English: for the command line, and for another end that knows no codes.
    public String sentence() {
        return code == Code.UNKNOWN || words.isEmpty() ? plain() : plain() + " (" + words + ")";
    }

    private String plain() {
        return switch (code) {
            case FILE_MISSING -> "There is no such file.";
            case FILE_UNREADABLE -> "The file cannot be read.";
            case FILE_NOT_STORED -> "The file cannot be stored.";
            case FILE_GIVEN_UP -> "The file was given up.";
            case FILE_IS_FOLDER -> "A folder has this name.";
            case PATH_BLOCKED -> "A part of the name is no folder.";
            case NAME_REFUSED ->
                "A name must be relative, without empty parts, '.' and '..', at most " + number + " characters.";
            case DISK_LIMIT -> "The disk's limit is " + number + " bytes.";
            case FOLDER_UNREADABLE -> "The folder cannot be read.";
            case JOB_RUNS -> "Files move, and are listed, only while no job runs.";
            case TOO_MANY_FILES -> "More than " + number + " files are asked for.";
            case FILE_MOVES -> "A job starts only while no file moves.";
            case OTHER_JOB_RUNS -> "Another job is running; one job runs at a time.";
            case JOB_NOT_STARTED -> "The job could not be started.";
            case COMMAND_REFUSED ->
                "A command must name a program, without NUL, with at most " + number + " characters in all.";
            case JOB_ENDED -> "It was ended by the provider's side.";
            case TIME_USED -> "Its time of " + time() + " was used up.";
            case MEMORY_USED -> "It wanted more memory than its limit of " + number + " bytes.";
            case DISK_USED -> "Its work folder grew over its limit of " + number + " bytes.";
            case PROCESSES_USED -> "It had more processes than its limit of " + number + ".";
            case FOLDER_UNMEASURED -> "Its work folder cannot be measured.";
            case ENDED_OUTSIDE -> "Something else on that computer ended it.";
            case END_UNSEEN -> "The job's end could not be observed.";
            case OFFER_REPLACED -> "This offer was replaced by a newer one.";
            case OFFER_NOT_LISTED -> "The offer is no longer listed or its provider is not connected.";
            case DURATION_LIMIT -> "The provider's limit for the duration is " + time() + ".";
            case OWN_OFFER -> "An account cannot rent from itself; use the self-test.";
            case PROVIDER_SILENT -> "The provider did not answer in time.";
            case PROVIDER_BUSY -> "The provider has too many requests at once: try again.";
            case PROVIDER_FAILED -> "The provider's application failed; its log has more.";
            case KEY_NODE_STOPS -> "The key node is stopping.";
            case INPUT_UNREADABLE -> "An input cannot be read.";
            case RESULT_UNWRITABLE -> "The result cannot be written.";
            case RESULT_NAME -> "No file on this computer can have this name.";
            case UNKNOWN -> words.isBlank() ? "The other end does not say why." : words;
        };
    }

    private String time() {
        return number % 1000 == 0 ? number / 1000 + " s" : number + " ms";
    }
}
