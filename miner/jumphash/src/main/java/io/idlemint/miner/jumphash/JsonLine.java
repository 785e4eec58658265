package io.idlemint.miner.jumphash;

import java.util.LinkedHashMap;
import java.util.Map;

/// A strict reader of one JSON object (RFC 8259) whose values are strings and whole numbers: nothing nested, no
/// name twice, nothing after the closing brace. One instance reads one line.
final class JsonLine {
    private static final int MAX_FIELDS = 64;

    private final String line;
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    /// The fields of the object in `line`; the values are of type [String] or [Long].
    static Map<String, Object> parse(String line) throws VectorProblem {
        return new JsonLine(line).object();
    }

    private Map<String, Object> object() throws VectorProblem {
        Map<String, Object> fields = new LinkedHashMap<>();
        expect('{');
        if (peek() == '}') {
            at++;
        } else {
            do {
                field(fields);
            } while (more());
        }
        skipSpace();
        if (at < line.length()) {
            throw bad("nothing more after the object");
        }
        return fields;
    }

    private void field(Map<String, Object> fields) throws VectorProblem {
        expect('"');
        String name = string();
        expect(':');
        if (fields.put(name, value()) != null) {
            throw new VectorProblem("bad JSON: the field \"" + name + "\" comes twice");
        }
        if (fields.size() > MAX_FIELDS) {
            throw new VectorProblem("bad JSON: more than " + MAX_FIELDS + " fields");
        }
    }

    /// Whether a comma promises another field; otherwise the object is closed.
    private boolean more() throws VectorProblem {
        char next = peek();
        at++;
        if (next != ',' && next != '}') {
            at--;
            throw bad("',' or '}'");
        }
        return next == ',';
    }

    private Object value() throws VectorProblem {
        if (peek() == '"') {
            at++;
            return string();
        }
        int from = at;
        if (line.charAt(at) == '-') {
            at++;
        }
        int digits = at;
        while (at < line.length() && isDigit(line.charAt(at))) {
            at++;
        }
        boolean padded = at - digits > 1 && line.charAt(digits) == '0';
        if (at == digits || at - digits > 18 || padded) {
            at = from;
            throw bad("a string or a whole number");
        }
        return Long.parseLong(line, from, at, 10);
    }

    private String string() throws VectorProblem {
        StringBuilder text = new StringBuilder();
        while (at < line.length()) {
            char c = line.charAt(at++);
            if (c == '"') {
                return text.toString();
            }
            if (c < ' ') {
                at--;
                throw bad("no control character inside a string");
            }
            text.append(c == '\\' ? escaped() : c);
        }
        throw bad("the end of the string");
    }

    private char escaped() throws VectorProblem {
        char c = at < line.length() ? line.charAt(at) : 0;
        at++;
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw bad("an escape sequence");
            }
        };
    }

    private char unicode() throws VectorProblem {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = at < line.length() ? line.charAt(at) : 0;
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw bad("four hexadecimal digits");
            }
            code = 16 * code + digit;
            at++;
        }
        return (char) code;
    }

    private void expect(char wanted) throws VectorProblem {
        if (peek() != wanted) {
            throw bad("'" + wanted + "'");
        }
        at++;
    }

    private char peek() throws VectorProblem {
        skipSpace();
        if (at == line.length()) {
            throw bad("more");
        }
        return line.charAt(at);
    }

    private void skipSpace() {
        while (at < line.length() && " \t".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private VectorProblem bad(String wanted) {
        return new VectorProblem("bad JSON: expected " + wanted + " at column " + (at + 1));
    }
}
