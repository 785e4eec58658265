package io.idlemint.app.runtime.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.idlemint.domain.identity.Account;
import io.idlemint.node.desk.NotebookDesk.Notes;
import io.idlemint.node.desk.NotebookDesk.SavedSearch;
import io.idlemint.node.template.JobForm;
import io.idlemint.node.template.JobForm.Needs;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.node.template.SavedTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NotebookTest {
    private static final Account PORTO = Account.parse("0x5de4a90c11b2347f60ac7722519d03be48f15ce4");

    @TempDir
    private Path folder;

    private final Shelf shelf = new Shelf(() -> Instant.EPOCH);
    private Path file = Path.of("");

    @BeforeEach
    void place() {
        file = folder.resolve("notebook.json");
    }

    @Test
    void notesOutliveTheApplication() {
        Notebook book = new Notebook(file, shelf);
        book.name(PORTO, " Studio \u6ce2\u5c14\u56fe ");
        book.keep(new SavedSearch("big", Map.of("cores", "32", "kind", "CPU")));
        book.keep(new SavedSearch("Big", Map.of()));
        book.keep(new SavedSearch("big", Map.of("cores", "64")));
        assertEquals(
                new Notes(
                        Map.of(PORTO, "Studio \u6ce2\u5c14\u56fe"),
                        List.of(new SavedSearch("Big", Map.of()), new SavedSearch("big", Map.of("cores", "64"))),
                        List.of()),
                new Notebook(file, shelf).now().get());
    }

    @Test
    void namesAndSearchesCanBeTakenAway() {
        Notebook book = new Notebook(file, shelf);
        book.name(PORTO, "Porto");
        book.keep(new SavedSearch("big", Map.of()));
        book.name(PORTO, " ");
        book.forget("big");
        assertEquals(Notes.EMPTY, new Notebook(file, shelf).now().get());
    }

    @Test
    void aNameHasALimit() {
        Notebook book = new Notebook(file, shelf);
        assertThrows(IllegalArgumentException.class, () -> book.name(PORTO, "x".repeat(41)));
        assertThrows(IllegalArgumentException.class, () -> book.keep(new SavedSearch(" ", Map.of())));
        assertEquals(Notes.EMPTY, book.now().get());
    }

    @Test
    void templatesOutliveTheApplicationAndCanBeTakenAway() {
        Notebook book = new Notebook(file, shelf);
        JobForm form = new JobForm(
                "sh -c 'sort \u6ce2.txt > out.txt'",
                List.of("\u6ce2.txt"),
                List.of("out.txt"),
                false,
                new Needs(8, 16_000_000_000L));
        SavedTemplate sort = new SavedTemplate("Sort", ReadyMade.PYTHON_SCRIPT, form);
        book.keep(new SavedTemplate(" Sort ", ReadyMade.OWN_COMMAND, ReadyMade.OWN_COMMAND.form()));
        book.keep(new SavedTemplate("build", ReadyMade.BUILD_WITH_MAKE, ReadyMade.BUILD_WITH_MAKE.form()));
        book.keep(sort);
        Notebook again = new Notebook(file, shelf);
        assertEquals(
                List.of(new SavedTemplate("build", ReadyMade.BUILD_WITH_MAKE, ReadyMade.BUILD_WITH_MAKE.form()), sort),
                again.now().get().templates());
        again.forgetTemplate("build");
        again.name(PORTO, "Porto");
        assertEquals(List.of(sort), new Notebook(file, shelf).now().get().templates());
        assertThrows(
                IllegalArgumentException.class, () -> again.keep(new SavedTemplate(" ", ReadyMade.OWN_COMMAND, form)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"nobody\"",
                "{\"basis\": \"UNHEARD_OF\"}",
                "{\"command\": \"say 'half\"}",
                "{\"command\": 5}",
                "{\"fetch\": [\"two words\"]}",
                "{\"bring\": \"script.py\"}",
                "{\"leastCores\": -1}",
                "{\"leastMemoryBytes\": 17000000000000}"
            })
    void aWrongTemplateIsKeptAside(String template) throws IOException {
        String text = "{\"templates\": {\"mine\": " + template + "}}";
        Files.writeString(file, text);
        assertEquals(Notes.EMPTY, new Notebook(file, shelf).now().get());
        assertEquals(text, Files.readString(shelf.all().getFirst()));
    }

    @Test
    void aDamagedFileIsKeptAside() throws IOException {
        Files.writeString(file, "{\"names\": {\"0x12\": \"nobody\"}}");
        assertEquals(Notes.EMPTY, new Notebook(file, shelf).now().get());
        assertEquals(
                "{\"names\": {\"0x12\": \"nobody\"}}",
                Files.readString(shelf.all().getFirst()));
    }
}
