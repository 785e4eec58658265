package io.idlemint.app.runtime.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.template.SavedTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The notebook in a file of the data folder, as JSON. Safe for use by several threads.
public final class Notebook implements NotebookDesk {
    private static final long MAX_BYTES = 4 << 20;

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
        String checked = NotebookCodec.checked(name);
        Map<Account, String> names = new HashMap<>(notes.get().names());
        if (checked.isEmpty()) {
            names.remove(account);
        } else {
            names.put(account, checked);
        }
        store(new Notes(names, notes.get().searches(), notes.get().templates()));
    }

    @Override
    public synchronized void keep(SavedSearch search) {
        String name = needed(search.name(), "a saved search");
        List<SavedSearch> searches = others(name);
        searches.add(new SavedSearch(name, search.filters()));
        searches.sort(Comparator.comparing(SavedSearch::name, String.CASE_INSENSITIVE_ORDER));
        store(new Notes(notes.get().names(), searches, notes.get().templates()));
    }

    @Override
    public synchronized void forget(String search) {
        store(new Notes(notes.get().names(), others(search), notes.get().templates()));
    }

    @Override
    public synchronized void keep(SavedTemplate template) {
        String name = needed(template.name(), "a template");
        List<SavedTemplate> templates = templatesBut(name);
        templates.add(new SavedTemplate(name, template.basis(), template.form()));
        templates.sort(Comparator.comparing(SavedTemplate::name, String.CASE_INSENSITIVE_ORDER));
        store(new Notes(notes.get().names(), notes.get().searches(), templates));
    }

    @Override
    public synchronized void forgetTemplate(String template) {
        store(new Notes(notes.get().names(), notes.get().searches(), templatesBut(template)));
    }

    private List<SavedTemplate> templatesBut(String name) {
        List<SavedTemplate> others = new ArrayList<>(notes.get().templates());
        others.removeIf(known -> known.name().equals(name));
        return others;
    }

    private static String needed(String name, String what) {
        String checked = NotebookCodec.checked(name);
        if (checked.isEmpty()) {
            throw new IllegalArgumentException(what + " needs a name");
        }
        return checked;
    }

    private List<SavedSearch> others(String name) {
        List<SavedSearch> others = new ArrayList<>(notes.get().searches());
        others.removeIf(known -> known.name().equals(name));
        return others;
    }

    private void store(Notes fresh) {
        if (fresh.names().size() > ENTRIES_LIMIT
                || fresh.searches().size() > ENTRIES_LIMIT
                || fresh.templates().size() > ENTRIES_LIMIT) {
            throw new IllegalArgumentException("there are more than " + ENTRIES_LIMIT + " entries");
        }
        try {
            WholeFile.write(file, NotebookCodec.text(fresh));
        } catch (IOException broken) {
            throw new UncheckedIOException("The notebook cannot be stored in " + file, broken);
        }
        notes.set(fresh);
    }

    private static Notes read(Path file, Shelf shelf) {
        if (!Files.exists(file)) {
            return Notes.EMPTY;
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new IllegalArgumentException("it has more than " + MAX_BYTES + " bytes");
            }
            return NotebookCodec.notes(Files.readString(file));
        } catch (IllegalArgumentException | JsonProcessingException bad) {
            shelf.put(file, String.valueOf(bad.getMessage()));
            return Notes.EMPTY;
        } catch (IOException broken) {
            throw new UncheckedIOException("The notebook in " + file + " cannot be read", broken);
        }
    }
}
