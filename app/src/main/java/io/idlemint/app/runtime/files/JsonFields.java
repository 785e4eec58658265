package io.idlemint.app.runtime.files;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
            throw new IllegalArgumentException((path.isEmpty() ? "preferences" : path) + " must be a JSON object");
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
                .map(value -> of(value.isTextual(), name, value, "a text").asText())
                .orElse(usual);
    }

    public boolean truth(String name, boolean usual) {
        return found(name)
                .map(value ->
                        of(value.isBoolean(), name, value, "true or false").asBoolean())
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
                .orElseThrow(() -> new IllegalArgumentException(path(name) + " must be one of "
                        + Arrays.toString(type.getEnumConstants()) + ", was " + wanted));
    }

    public List<String> texts(String name, List<String> usual) {
        return found(name)
                .map(value -> of(value.isArray(), name, value, "a list of texts")
                        .valueStream()
                        .map(one -> of(one.isTextual(), name, one, "a list of texts")
                                .asText())
                        .toList())
                .orElse(usual);
    }

    /// A number that must be there.
    public long number(String name) {
        return found(name)
                .map(value -> whole(name, value))
                .orElseThrow(() -> new IllegalArgumentException(path(name) + " is missing"));
    }

    /// The objects of a list; empty if it is left out.
    public Optional<List<JsonFields>> objects(String name) {
        return found(name)
                .map(value -> of(value.isArray(), name, value, "a list of objects")
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
                throw new IllegalArgumentException(path(name) + " is not known; known are "
                        + asked.stream().sorted().toList());
            }
        });
    }

    private Optional<JsonNode> found(String name) {
        asked.add(name);
        return Optional.ofNullable(node.get(name));
    }

    private long whole(String name, JsonNode value) {
        return of(value.isIntegralNumber() && value.canConvertToLong(), name, value, "a whole number")
                .asLong();
    }

    private JsonNode of(boolean right, String name, JsonNode value, String kind) {
        if (!right) {
            throw new IllegalArgumentException(path(name) + " must be " + kind + ", was " + value);
        }
        return value;
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
