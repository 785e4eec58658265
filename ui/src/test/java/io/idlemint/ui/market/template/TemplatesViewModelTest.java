package io.idlemint.ui.market.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.node.template.JobForm;
import io.idlemint.node.template.JobForm.Needs;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.node.template.SavedTemplate;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.screen.ScreenContext;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class TemplatesViewModelTest {
    private static final Needs NEEDS = new Needs(8, 16_000_000_000L);

    private final Lab lab = new Lab();
    private final JobFields fields = new JobFields();
    private final TemplatesViewModel model = new TemplatesViewModel(
            lab.notebook, fields, () -> NEEDS, new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator()));

    @ParameterizedTest
    @EnumSource
    void eachOneFillsTheFieldsAndLeavesThemUntouched(ReadyMade given) {
        fields.inputs().add(Path.of("mine.txt"));
        model.take(new Template.Given(given));
        assertEquals(given.form().command(), fields.command().get());
        assertEquals(given.form().fetch(), fields.fetched());
        assertEquals(List.of(Path.of("mine.txt")), fields.inputs());
        assertFalse(model.touched());
    }

    @Test
    void whatIsTypedTouches() {
        model.take(new Template.Given(ReadyMade.PYTHON_SCRIPT));
        fields.fetch().set(" result.txt ");
        assertFalse(model.touched());
        fields.fetch().set("result.txt log.txt");
        assertTrue(model.touched());
        fields.fetch().set("result.txt");
        fields.endWhenDone().set(false);
        assertTrue(model.touched());
    }

    @Test
    void filesThatTheCommandExpectsAreNamedUntilTheyAreThere() {
        assertEquals("", model.missing().get());
        model.take(new Template.Given(ReadyMade.PYTHON_SCRIPT));
        assertEquals("Still to be added: script.py", model.missing().get());
        fields.inputs().add(Path.of("somewhere", "script.py"));
        assertEquals("", model.missing().get());
        fields.inputs().clear();
        fields.command().set("python3 other.py");
        assertEquals("", model.missing().get());
    }

    @Test
    void whatIsTypedIsSavedWithWhatIsLookedFor() {
        model.take(new Template.Given(ReadyMade.PYTHON_SCRIPT));
        fields.command().set(" python3 sum.py ");
        fields.inputs().add(Path.of("somewhere", "sum.py"));
        fields.fetch().set("a.txt  b.txt");
        fields.endWhenDone().set(false);
        assertEquals("", model.save(" Sum "));
        SavedTemplate saved = new SavedTemplate(
                "Sum",
                ReadyMade.PYTHON_SCRIPT,
                new JobForm("python3 sum.py", List.of("sum.py"), List.of("a.txt", "b.txt"), false, NEEDS));
        assertEquals(List.of(saved), kept());
        assertEquals(new Template.Own(saved), model.chosen().get());
        assertEquals(ReadyMade.values().length + 1, model.all().get().size());
        assertFalse(model.touched());
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("", "true", "", "Name: 1 to 40 characters"),
                Arguments.of("x".repeat(41), "true", "", "Name: 1 to 40 characters"),
                Arguments.of("a", "x".repeat(4_001), "", "Command: at most 4,000 characters"),
                Arguments.of("a", "x ".repeat(257), "", "Command: at most 256 words"),
                Arguments.of("a", "say 'half", "", "Command: a quotation mark"),
                Arguments.of("a", "true", "f ".repeat(33), "Files to fetch: at most 32 names of at most 200"),
                Arguments.of("a", "true", "f".repeat(201), "Files to fetch: at most 32 names of at most 200"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void whatCannotBeSavedIsNamed(String name, String command, String fetch, String problem) {
        fields.command().set(command);
        fields.fetch().set(fetch);
        assertTrue(model.save(name).startsWith(problem), model.save(name));
        assertEquals(List.of(), kept());
    }

    @Test
    void whatIsReplacedOrDeletedCanBeBroughtBack() {
        fields.command().set("first");
        model.save("Mine");
        SavedTemplate first = kept().getFirst();
        fields.command().set("second");
        model.save("Mine");
        assertEquals(Optional.of(first), model.lost().get());
        model.restore();
        assertEquals(List.of(first), kept());
        model.delete(first);
        assertEquals(List.of(), kept());
        model.restore();
        assertEquals(List.of(first), kept());
        assertEquals(Optional.empty(), model.lost().get());
    }

    @Test
    void deletingTheChosenOneKeepsWhatItFilledIn() {
        fields.command().set("first");
        model.save("Mine");
        model.delete(kept().getFirst());
        assertEquals(new Template.Given(ReadyMade.OWN_COMMAND), model.chosen().get());
        assertEquals("first", fields.command().get());
        assertTrue(model.touched());
    }

    @Test
    void aNameIsChangedUnlessItIsTaken() {
        fields.command().set("first");
        model.save("One");
        model.save("Two");
        SavedTemplate two = kept().getLast();
        assertTrue(model.rename(two, "One").startsWith("Name: there is a template “One” already."));
        assertTrue(model.rename(two, " ").startsWith("Name: 1 to 40"));
        assertEquals("", model.rename(two, "Three"));
        assertEquals(
                List.of("One", "Three"),
                kept().stream().map(SavedTemplate::name).toList());
        assertEquals(new Template.Own(kept().getLast()), model.chosen().get());
    }

    private List<SavedTemplate> kept() {
        return lab.notebook.cell.get().templates();
    }
}
