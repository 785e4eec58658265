package io.idlemint.app.runtime.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.idlemint.node.flaw.FlawedSettingsException;
import io.idlemint.node.flaw.FlawedSettingsException.Flaw;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The fields of a JSON object, each with the value that holds when it is left out. For use by one thread.
public final class JsonFields {
    private final String path;
    private final JsonNode node;
    private final Set<String> asked = new HashSet<>();

    /// @param path of the object, for errors; empty for the outermost
    public JsonFields(String path, JsonNode node) {
        this.path = path;
        this.node = node;
        if (!node.isObject()) {
            String field = path.isEmpty() ? "preferences" : path;
            throw new FlawedSettingsException(Flaw.OBJECT, field, "", "", field + " must be a JSON object");
        }
    }

    public JsonFields object(String name) {
        return new JsonFields(path(name), found(name).orElseGet(JsonNodeFactory.instance::objectNode));
    }

    /// Whether there is such a field, also one that is `null`.
    public boolean has(String name) {
        return found(name).isPresent();
    }

    /// An object, or empty where there is none or it is `null`.
    public Optional<JsonFields> objectOrNull(String name) {
        return found(name).filter(value -> !value.isNull()).map(value -> new JsonFields(path(name), value));
    }

    /// The names of all fields.
    public List<String> names() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    public String text(String name, String usual) {
        return found(name)
                .map(value -> of(value.isTextual(), name, value, Flaw.TEXT).asText())
                .orElse(usual);
    }

    public boolean truth(String name, boolean usual) {
        return found(name)
                .map(value -> of(value.isBoolean(), name, value, Flaw.TRUTH).asBoolean())
                .orElse(usual);
    }

    public long number(String name, long usual) {
        return found(name).map(value -> whole(name, value)).orElse(usual);
    }

    /// A number that may be `null`.
    public OptionalLong number(String name, OptionalLong usual) {
        Optional<JsonNode> value = found(name);
        if (value.isEmpty()) {
            return usual;
        }
        return value.get().isNull() ? OptionalLong.empty() : OptionalLong.of(whole(name, value.get()));
    }

    public int smallNumber(String name, int usual) {
        return small(number(name, usual));
    }

    /// The nearest number that an int can be: limits are checked by what is made of it.
    public static int small(long number) {
        return Math.clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type, E usual) {
        String wanted = text(name, usual.name()).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> {
                    String all = Arrays.toString(type.getEnumConstants());
                    return new FlawedSettingsException(
                            Flaw.ONE_OF,
                            path(name),
                            wanted,
                            all,
                            path(name) + " must be one of " + all + ", was " + wanted);
                });
    }

    public List<String> texts(String name, List<String> usual) {
        return found(name)
                .map(value -> of(value.isArray(), name, value, Flaw.TEXTS)
                        .valueStream()
                        .map(one -> of(one.isTextual(), name, one, Flaw.TEXTS).asText())
                        .toList())
                .orElse(usual);
    }

    /// A number that must be there.
    public long number(String name) {
        return found(name)
                .map(value -> whole(name, value))
                .orElseThrow(() ->
                        new FlawedSettingsException(Flaw.MISSING, path(name), "", "", path(name) + " is missing"));
    }

    /// The objects of a list; empty if it is left out.
    public Optional<List<JsonFields>> objects(String name) {
        return found(name)
                .map(value -> of(value.isArray(), name, value, Flaw.OBJECTS)
                        .valueStream()
                        .map(one -> new JsonFields(path(name), one))
                        .toList());
    }

    /// Refuses what nobody asked for, so that a misspelt name does not go unnoticed.
    ///
    /// @throws IllegalArgumentException if there are fields that nobody asked for
    public void noOthers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                String known = asked.stream().sorted().toList().toString();
                throw new FlawedSettingsException(
                        Flaw.UNKNOWN, path(name), "", known, path(name) + " is not known; known are " + known);
            }
        });
    }

    private Optional<JsonNode> found(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name));
    }

    private long whole(String name, JsonNode value) {
        return of(value.isIntegralNumber() && value.canConvertToLong(), name, value, Flaw.NUMBER)
                .asLong();
    }

    private JsonNode of(boolean right, String name, JsonNode value, Flaw otherwise) {
        if (!right) {
            String message = path(name) + " must be " + kind(otherwise) + ", was " + value;
            throw new FlawedSettingsException(otherwise, path(name), value.toString(), "", message);
        }
        return value;
    }

    private static String kind(Flaw otherwise) {
        return switch (otherwise) {
            case TEXT -> "a text";
            case TRUTH -> "true or false";
            case NUMBER -> "a whole number";
            case TEXTS -> "a list of texts";
            case OBJECTS -> "a list of objects";
            default -> throw new IllegalStateException("no kind of value: " + otherwise);
        };
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
