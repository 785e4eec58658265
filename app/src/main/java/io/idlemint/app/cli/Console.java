package io.idlemint.app.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// Where a command prints: facts on the standard output, progress and errors on the standard error. Safe for use by
/// several threads.
public final class Console {
    /// Made when it is first used: a window opens without.
    private static final class Json {
        static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    }

    private final PrintStream out;
    private final PrintStream err;

    public Console(OutputStream out, OutputStream err) {
        this.out = new PrintStream(out, true, StandardCharsets.UTF_8);
        this.err = new PrintStream(err, true, StandardCharsets.UTF_8);
    }

    public static ObjectMapper json() {
        return Json.MAPPER;
    }

    public void line(String text) {
        out.println(text);
    }

    /// Prints one JSON object.
    public void json(JsonNode node) {
        try {
            out.println(Json.MAPPER.writeValueAsString(node));
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// Says something that is no result.
    public void say(String text) {
        err.println(text);
    }

    /// Passes a job's output on as it is.
    public void pass(boolean errorStream, byte[] bytes) {
        PrintStream target = errorStream ? err : out;
        try {
            target.write(bytes);
            target.flush();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }
}
