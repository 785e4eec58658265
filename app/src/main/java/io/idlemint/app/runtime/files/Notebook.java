package io.idlemint.app.runtime.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.NotebookDesk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The notebook in a file of the data folder, as JSON. Safe for use by several threads.
public final class Notebook implements NotebookDesk {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long MAX_BYTES = 4 << 20;
    private static final String NAMES = "names";
    private static final String SEARCHES = "searches";

    private final Path file;
    private final LiveCell<Notes> notes;

    /// @param file need not be there yet; one that cannot be understood is left alone until something is noted
    public Notebook(Path file, Shelf shelf) {
        this.file = file;
        notes = new LiveCell<>(read(file, shelf));
    }

    @Override
    public Live<Notes> now() {
        return notes;
    }

    @Override
    public synchronized void name(Account account, String name) {
        String stripped = name.strip();
        Map<Account, String> names = new HashMap<>(notes.get().names());
        if (stripped.isEmpty()) {
            names.remove(account);
        } else {
            names.put(account, checked(stripped));
        }
        store(new Notes(names, notes.get().searches()));
    }

    @Override
    public synchronized void keep(SavedSearch search) {
        String name = checked(search.name().strip());
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a saved search needs a name");
        }
        List<SavedSearch> searches = others(name);
        searches.add(new SavedSearch(name, search.filters()));
        searches.sort(Comparator.comparing(SavedSearch::name, String.CASE_INSENSITIVE_ORDER));
        store(new Notes(notes.get().names(), searches));
    }

    @Override
    public synchronized void forget(String search) {
        store(new Notes(notes.get().names(), others(search)));
    }

    private List<SavedSearch> others(String name) {
        List<SavedSearch> others = new ArrayList<>(notes.get().searches());
        others.removeIf(known -> known.name().equals(name));
        return others;
    }

    private static String checked(String name) {
        if (name.length() > NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "a name has " + name.length() + " characters, the limit is " + NAME_LIMIT);
        }
        return name;
    }

    private void store(Notes fresh) {
        if (fresh.names().size() > ENTRIES_LIMIT || fresh.searches().size() > ENTRIES_LIMIT) {
            throw new IllegalArgumentException("there are more than " + ENTRIES_LIMIT + " entries");
        }
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.writeString(next, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(fresh)));
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException broken) {
            throw new UncheckedIOException("The notebook cannot be stored in " + file, broken);
        }
        notes.set(fresh);
    }

    private static ObjectNode json(Notes notes) {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode names = root.putObject(NAMES);
        Map<String, String> sorted = new TreeMap<>();
        notes.names().forEach((account, name) -> sorted.put(account.hex(), name));
        sorted.forEach(names::put);
        ObjectNode searches = root.putObject(SEARCHES);
        for (SavedSearch search : notes.searches()) {
            ObjectNode filters = searches.putObject(search.name());
            new TreeMap<>(search.filters()).forEach(filters::put);
        }
        return root;
    }

    private static Notes read(Path file, Shelf shelf) {
        if (!Files.exists(file)) {
            return Notes.EMPTY;
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("it has more than " + MAX_BYTES + " bytes");
            }
            JsonNode root = JSON.readTree(Files.readString(file));
            Map<Account, String> names = new HashMap<>();
            root.path(NAMES)
                    .properties()
                    .forEach(entry -> names.put(
                            Account.parse(entry.getKey()),
                            checked(entry.getValue().asText())));
            List<SavedSearch> searches = new ArrayList<>();
            root.path(SEARCHES)
                    .properties()
                    .forEach(entry -> searches.add(new SavedSearch(checked(entry.getKey()), texts(entry.getValue()))));
            return new Notes(names, searches);
        } catch (IllegalArgumentException | JsonProcessingException bad) {
            shelf.put(file, String.valueOf(bad.getMessage()));
            return Notes.EMPTY;
        } catch (IOException broken) {
            throw new UncheckedIOException("The notebook in " + file + " cannot be read", broken);
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }
}
