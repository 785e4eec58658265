package io.idlemint.app.runtime.mining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.app.runtime.files.JsonFields;
import io.idlemint.app.runtime.files.Shelf;
import io.idlemint.app.runtime.files.WholeFile;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// For whom this computer mines, in a file of the data folder, as JSON. It has the pools' passwords in it and so is
/// no part of what the owner exports. For use by one thread at a time.
///
/// @param shelf where a file goes that cannot be read
public record SourceFile(Path path, Shelf shelf) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BYTES = 1 << 16;

    /// What was stored; the own key node without a file, and where it cannot be used.
    WorkSource read() {
        if (!Files.exists(path)) {
            return WorkSource.OWN;
        }
        try {
            if (Files.size(path) > MAX_BYTES) {
                throw new IllegalArgumentException("it has more than " + MAX_BYTES + " bytes");
            }
            return source(JSON.readTree(Files.readString(path)));
        } catch (JsonProcessingException bad) {
            // Its message has a piece of the file, where a password may stand.
            shelf.put(path, "it is no JSON");
            return WorkSource.OWN;
        } catch (IllegalArgumentException bad) {
            shelf.put(path, String.valueOf(bad.getMessage()));
            return WorkSource.OWN;
        } catch (IOException broken) {
            throw new UncheckedIOException("The pools in " + path + " cannot be read", broken);
        }
    }

    /// Replaces the file as a whole, or leaves it as it is.
    void write(WorkSource source) {
        try {
            WholeFile.write(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(source)));
        } catch (IOException broken) {
            throw new UncheckedIOException("The pools cannot be stored in " + path, broken);
        }
    }

    private static ObjectNode json(WorkSource source) {
        ObjectNode root = JSON.createObjectNode();
        root.put("outside", source.outside()).put("work", source.work().name());
        ArrayNode pools = root.putArray("pools");
        for (OutsidePool pool : source.pools()) {
            pools.addObject()
                    .put("address", pool.address())
                    .put("login", pool.login())
                    .put("password", pool.password());
        }
        return root;
    }

    private static WorkSource source(JsonNode json) {
        JsonFields root = new JsonFields("mining", json);
        WorkSource read = new WorkSource(
                root.truth("outside", false),
                root.constant("work", WorkSource.Work.class, WorkSource.Work.JUMPHASH),
                root.objects("pools").orElse(List.of()).stream()
                        .map(SourceFile::pool)
                        .toList());
        root.noOthers();
        return read;
    }

    private static OutsidePool pool(JsonFields fields) {
        OutsidePool read =
                new OutsidePool(fields.text("address", ""), fields.text("login", ""), fields.text("password", ""));
        fields.noOthers();
        return read;
    }
}
