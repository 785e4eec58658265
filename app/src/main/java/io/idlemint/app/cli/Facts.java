package io.idlemint.app.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.money.Amount;
import io.idlemint.domain.money.Rate;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// Turns the domain's records into JSON: amounts as nano-MINT, rates as nano-MINT per second, hashes and accounts in
/// hexadecimal, times as ISO 8601, durations in milliseconds, what is unknown as null.
final class Facts {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Facts() {}

    static JsonNode of(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(Facts::of).orElse(JSON.nullNode());
            case OptionalInt optional -> optional.isPresent() ? JSON.numberNode(optional.getAsInt()) : JSON.nullNode();
            case OptionalLong optional ->
                optional.isPresent() ? JSON.numberNode(optional.getAsLong()) : JSON.nullNode();
            case OptionalDouble optional ->
                optional.isPresent() ? JSON.numberNode(optional.getAsDouble()) : JSON.nullNode();
            case String text -> JSON.textNode(text);
            case Integer number -> JSON.numberNode(number);
            case Long number -> JSON.numberNode(number);
            case Double number -> JSON.numberNode(number);
            case Boolean bool -> JSON.booleanNode(bool);
            case Enum<?> constant -> JSON.textNode(constant.name());
            case Amount amount -> JSON.numberNode(amount.nanos());
            case Rate rate -> JSON.numberNode(rate.nanosPerSecond());
            case Bytes32 bytes -> JSON.textNode(bytes.hex());
            case Account account -> JSON.textNode(account.hex());
            case Instant instant -> JSON.textNode(instant.toString());
            case Duration duration -> JSON.numberNode(duration.toMillis());
            case Collection<?> many -> {
                ArrayNode array = JSON.arrayNode();
                many.forEach(one -> array.add(of(one)));
                yield array;
            }
            case Record record -> record(record);
            default -> JSON.textNode(value.toString());
        };
    }

    private static ObjectNode record(Record record) {
        ObjectNode object = JSON.objectNode();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                object.set(component.getName(), of(component.getAccessor().invoke(record)));
            } catch (IllegalAccessException | InvocationTargetException impossible) {
                throw new IllegalStateException("a record's accessor", impossible);
            }
        }
        return object;
    }
}
