package io.idlemint.miner.stratum.codec;

import com.fasterxml.jackson.databind.JsonNode;
import io.idlemint.miner.stratum.Bytes;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads a message's positional parameters strictly: every complaint names the field and its limit.
final class Params {
    private static final Pattern WORD = Pattern.compile("[0-9a-fA-F]{8}");
    private static final Pattern HEX = Pattern.compile("([0-9a-fA-F]{2})*");

    private final JsonNode values;

    private Params(JsonNode values) {
        this.values = values;
    }

    static Params of(JsonNode message, String method, int least, int most) throws FieldException {
        return ofArray(message.path("params"), method + " params", least, most);
    }

    static Params ofArray(JsonNode values, String name, int least, int most) throws FieldException {
        if (!values.isArray()) {
            throw new FieldException(name + " must be an array");
        }
        if (values.size() < least || values.size() > most) {
            String count = least == most ? "exactly " + least : "from " + least + " to " + most;
            throw new FieldException(name + " must have " + count + " elements, has " + values.size());
        }
        return new Params(values);
    }

    /// Whether there is anything but null at `index`.
    boolean has(int index) {
        return values.hasNonNull(index);
    }

    JsonNode node(int index) {
        return values.path(index);
    }

    String text(int index, String name, int least, int most) throws FieldException {
        JsonNode value = values.path(index);
        String text = value.textValue();
        if (text == null || text.length() < least || text.length() > most) {
            throw new FieldException(name + " must be a text of " + least + " to " + most + " characters");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new FieldException(name + " must not hold control characters");
        }
        return text;
    }

    /// Absent and null are the empty text.
    String optionalText(int index, String name, int most) throws FieldException {
        return has(index) ? text(index, name, 0, most) : "";
    }

    Bytes hex(int index, String name, int least, int most) throws FieldException {
        return hex(values.path(index), name, least, most);
    }

    static Bytes hex(JsonNode value, String name, int least, int most) throws FieldException {
        String text = value.textValue();
        if (text == null || !HEX.matcher(text).matches() || text.length() < 2 * least || text.length() > 2 * most) {
            String count = least == most ? "" + least : least + " to " + most;
            throw new FieldException(name + " must be " + count + " bytes in hex");
        }
        return Bytes.ofHex(text);
    }

    /// Eight hex digits, most significant first.
    int word(int index, String name) throws FieldException {
        String text = values.path(index).textValue();
        if (text == null || !WORD.matcher(text).matches()) {
            throw new FieldException(name + " must be 8 hex digits");
        }
        return Integer.parseUnsignedInt(text, 16);
    }

    /// A whole number; some pools write it as a text. Absent and null are 0.
    int optionalNumber(int index, String name, int least, int most) throws FieldException {
        return has(index) ? number(index, name, least, most) : 0;
    }

    int number(int index, String name, int least, int most) throws FieldException {
        JsonNode value = values.path(index);
        long number = Long.MIN_VALUE;
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            number = value.longValue();
        } else if (value.isTextual() && value.textValue().matches("[0-9]{1,9}")) {
            number = Long.parseLong(value.textValue());
        }
        if (number < least || number > most) {
            throw new FieldException(name + " must be a whole number from " + least + " to " + most);
        }
        return (int) number;
    }

    BigDecimal decimal(int index, String name) throws FieldException {
        JsonNode value = values.path(index);
        if (!value.isNumber()) {
            throw new FieldException(name + " must be a number");
        }
        return value.decimalValue();
    }

    boolean flag(int index, String name) throws FieldException {
        JsonNode value = values.path(index);
        if (!value.isBoolean()) {
            throw new FieldException(name + " must be true or false");
        }
        return value.booleanValue();
    }
}
