package io.idlemint.app.runtime.files;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.idlemint.domain.identity.Account;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.desk.NotebookDesk.Notes;
import io.idlemint.node.desk.NotebookDesk.SavedSearch;
import io.idlemint.node.template.JobForm;
import io.idlemint.node.template.JobForm.Needs;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.node.template.SavedTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The notebook as JSON text.
final class NotebookCodec {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NAMES = "names";
    private static final String SEARCHES = "searches";
    private static final String TEMPLATES = "templates";

    private NotebookCodec() {}

    /// Stripped.
    ///
    /// @throws IllegalArgumentException if the name is longer than the notebook takes
    static String checked(String name) {
        String stripped = name.strip();
        if (stripped.length() > NotebookDesk.NAME_LIMIT) {
            throw new IllegalArgumentException(
                    "a name has " + stripped.length() + " characters, the limit is " + NotebookDesk.NAME_LIMIT);
        }
        return stripped;
    }

    static String text(Notes notes) throws JsonProcessingException {
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
        ObjectNode templates = root.putObject(TEMPLATES);
        notes.templates().forEach(template -> put(template, templates.putObject(template.name())));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    }

    private static void put(SavedTemplate template, ObjectNode json) {
        JobForm form = template.form();
        json.put("basis", template.basis().name());
        json.put("command", form.command());
        put(form.bring(), json.putArray("bring"));
        put(form.fetch(), json.putArray("fetch"));
        json.put("endWhenDone", form.endWhenDone());
        json.put("leastCores", form.least().cores());
        json.put("leastMemoryBytes", form.least().memoryBytes());
    }

    private static void put(List<String> texts, ArrayNode list) {
        texts.forEach(list::add);
    }

    /// @throws IllegalArgumentException if something of it breaks a rule
    /// @throws JsonProcessingException if it is no JSON
    static Notes notes(String text) throws JsonProcessingException {
        JsonNode root = JSON.readTree(text);
        Map<Account, String> names = new HashMap<>();
        root.path(NAMES)
                .properties()
                .forEach(entry -> names.put(
                        Account.parse(entry.getKey()), checked(entry.getValue().asText())));
        List<SavedSearch> searches = new ArrayList<>();
        root.path(SEARCHES)
                .properties()
                .forEach(entry -> searches.add(new SavedSearch(checked(entry.getKey()), texts(entry.getValue()))));
        List<SavedTemplate> templates = new ArrayList<>();
        root.path(TEMPLATES)
                .properties()
                .forEach(entry -> templates.add(template(checked(entry.getKey()), entry.getValue())));
        return new Notes(names, searches, templates);
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asText()));
        return texts;
    }

    private static SavedTemplate template(String name, JsonNode json) {
        JsonFields fields = new JsonFields("template " + name, json);
        JobForm form = new JobForm(
                fields.text("command", ""),
                fields.texts("bring", List.of()),
                fields.texts("fetch", List.of()),
                fields.truth("endWhenDone", true),
                new Needs(fields.smallNumber("leastCores", 0), fields.number("leastMemoryBytes", 0)));
        return new SavedTemplate(name, fields.constant("basis", ReadyMade.class, ReadyMade.OWN_COMMAND), form);
    }
}
