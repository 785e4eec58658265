package io.idlemint.ui.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.template.ReadyMade;
import io.idlemint.node.template.SavedTemplate;
import io.idlemint.ui.WindowTest;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.link.DeepLink;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

final class MarketJourneyTest extends WindowTest {
    @Test
    void aPersonFindsAnOfferAndRentsIt() {
        lab.market.opens = Samples.starting().id();
        click("#nav-market");
        type("#market-search", "7950");
        await(() -> rows() == 1);
        clickText("Ryzen 9 7950X");
        type("#rent-minutes", "90");
        type("#rent-command", "factor 1234567");
        type("#rent-fetch", "result.txt");
        assertEquals("Rent for 0.35\u00a0MINT/h", text("#rent-button"));
        click("#rent-button");
        await(() -> text("#screen-title").equals("Leases"));
        lab.leases.add(Samples.starting());
        await(() -> showsText("Getting Ryzen 9 7950X ready"));
        RentOrder order = lab.market.orders.getFirst();
        assertEquals(Duration.ofMinutes(90), order.duration());
        assertEquals(List.of("factor", "1234567"), order.command());
        assertEquals(List.of("result.txt"), order.get());
        assertEquals(Samples.mint("0.525"), order.budget());
    }

    @Test
    void theDrawerOfANarrowWindowClosesWithEsc() {
        click("#nav-market");
        clickText("EPYC 9354");
        shown("#rent-minutes");
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#rent-minutes").tryQuery().isEmpty());
    }

    @Test
    void theSortedColumnIsMarked() {
        click("#nav-market");
        shown("#offers");
        assertEquals(List.of("Price/h\nMINT"), sorted());
        robot.interact(() -> robot.lookup("#market-order")
                .queryComboBox()
                .getSelectionModel()
                .selectLast());
        await(() -> sorted().equals(List.of("Latency,\nnotice")));
    }

    private List<String> sorted() {
        return onScreen(() -> table().getColumns().stream()
                .filter(column -> column.getStyleClass().contains("sorted"))
                .map(column -> column.getText())
                .toList());
    }

    @Test
    void theSelfTestIsOneClickAway() {
        click("#nav-market");
        click("#rent-own");
        await(() -> text("#screen-title").equals("Leases"));
        assertEquals(List.of(Duration.ofMinutes(2)), lab.market.selfTests);
    }

    @Test
    void aRefusedSelfTestSaysWhyOnEveryScreen() {
        lab.market.refusal = Optional.of(EndReason.OFFER_GONE);
        click("#nav-leases");
        clickText("Try it on my own PC, 2 min");
        await(() -> showsText("The self-test did not begin"));
        assertTrue(showsText("LSE-303"));
    }

    @Test
    void aPersonFiltersComparesAndSavesTheSearch() {
        click("#nav-market");
        click("#market-filters");
        slide("#facet-cores", 6);
        await(() -> rows() == 2);
        click("#market-searches");
        type("#search-name", "Many cores");
        click("#search-save");
        await(() -> lab.notebook.cell.get().searches().size() == 1);
        click(".search-forget");
        await(() -> lab.notebook.cell.get().searches().isEmpty());
        click("#search-undo");
        await(() -> lab.notebook.cell.get().searches().size() == 1);
        assertFalse(
                onScreen(() -> robot.lookup("#search-undo").query().getParent().isVisible()));
        robot.push(KeyCode.ESCAPE);
        await(() -> text("#market-filters").equals("Filters (1)"));
        robot.interact(() -> table().requestFocus());
        robot.interact(() -> table().getSelectionModel().select(0));
        robot.push(KeyCode.SPACE);
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.SPACE);
        await(() -> text("#market-compare").equals("Compare (2 of 3)"));
        click("#market-compare");
        await(() -> showsText("Side by side"));
        click("#compare-choose-1");
        await(() -> robot.lookup("#compare-choose-1").tryQuery().isEmpty());
        assertEquals(0, table().getSelectionModel().getSelectedIndex());
    }

    @Test
    void leavingTheNameOfATemplateBringsTheOfferBack() {
        click("#nav-market");
        clickText("EPYC 9354");
        type("#rent-command", "python3 other.py");
        askName();
        robot.push(KeyCode.ESCAPE);
        await(() -> isOpen("#rent-command") && !isOpen("#template-name-field"));
        assertEquals("python3 other.py", field("#rent-command"));
        askName();
        robot.clickOn(new Point2D(200, 860));
        await(() -> isOpen("#rent-command") && !isOpen("#template-name-field"));
        askName();
        type("#template-name-field", "Other");
        robot.clickOn(new Point2D(200, 860));
        robot.write("s");
        await(() -> field("#template-name-field").equals("Others"));
        click("#template-name-cancel");
        await(() -> isOpen("#rent-command") && !isOpen("#template-name-field"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !isOpen("#rent-command"));
        assertTrue(lab.notebook.cell.get().templates().isEmpty());
    }

    @Test
    void aLinkOpensItsOfferAlsoInANarrowWindowOrSaysThatItIsGone() {
        follow(new DeepLink.Offer(lab.market.offers.getFirst().offerHash()));
        await(() -> isOpen("#rent-command"));
        robot.push(KeyCode.ESCAPE);
        await(() -> !isOpen("#rent-command"));
        follow(new DeepLink.Offer(Samples.id(9_999)));
        shown("#market-gone");
        assertFalse(isOpen("#rent-command"));
        Node notice = robot.lookup("#market-gone").query();
        robot.interact(() ->
                robot.from(notice).lookup(".button").queryAs(ButtonBase.class).fire());
        await(() -> !onScreen(() -> robot.lookup("#market-gone").query().isVisible()));
    }

    private void askName() {
        robot.interact(() ->
                robot.lookup("#rent-save-template").queryAs(ButtonBase.class).fire());
        await(() -> isOpen("#template-name-field"));
    }

    private boolean isOpen(String selector) {
        return robot.lookup(selector).tryQuery().isPresent();
    }

    @Test
    void aTemplateIsChosenChangedAndSaved() {
        click("#nav-market");
        assertEquals("Own command", text("#template-name"));
        click("#template-change");
        shown("#template-list");
        robot.push(KeyCode.DOWN);
        robot.push(KeyCode.ENTER);
        await(() -> text("#template-name").equals("Python script"));
        clickText("EPYC 9354");
        assertEquals("python3 -u script.py", field("#rent-command"));
        assertEquals("Still to be added: script.py", text("#rent-missing"));
        type("#rent-command", "python3 other.py");
        robot.interact(() ->
                robot.lookup("#rent-save-template").queryAs(ButtonBase.class).fire());
        click("#template-name-cancel");
        robot.interact(() ->
                robot.lookup("#rent-save-template").queryAs(ButtonBase.class).fire());
        type("#template-name-field", "Other");
        click("#template-save");
        await(() -> lab.notebook.cell.get().templates().size() == 1);
        await(() -> text("#template-name").equals("Other"));
        type("#rent-command", "python3 third.py");
        robot.push(KeyCode.ESCAPE);
        await(() -> robot.lookup("#rent-command").tryQuery().isEmpty());
        click("#template-change");
        click("#template-use");
        click("#template-replace");
        await(() -> robot.lookup("#template-replace").tryQuery().isEmpty());
        clickText("EPYC 9354");
        assertEquals("python3 other.py", field("#rent-command"));
    }

    @Test
    void anOwnTemplateIsRenamedDeletedAndBroughtBack() {
        lab.notebook.keep(new SavedTemplate("Mine", ReadyMade.PYTHON_SCRIPT, ReadyMade.PYTHON_SCRIPT.form()));
        click("#nav-market");
        click("#template-change");
        shown("#template-list");
        robot.push(KeyCode.END);
        click("#template-rename");
        type("#template-name-field", " ");
        click("#template-save");
        await(() -> showsText("Name: 1 to 40 characters are needed."));
        type("#template-name-field", "Yours");
        click("#template-save");
        await(() -> names().equals(List.of("Yours")));
        shown("#template-list");
        robot.push(KeyCode.END);
        click("#template-delete");
        await(() -> names().isEmpty());
        click("#template-undo");
        await(() -> names().equals(List.of("Yours")));
    }

    private List<String> names() {
        return lab.notebook.cell.get().templates().stream()
                .map(SavedTemplate::name)
                .toList();
    }

    private String field(String selector) {
        shown(selector);
        return onScreen(() -> robot.lookup(selector).queryTextInputControl().getText());
    }

    @Test
    void theLimitInTheWayIsDroppedWithOneClick() {
        click("#nav-market");
        click("#market-filters");
        slide("#facet-gpu-memory", 3);
        robot.push(KeyCode.ESCAPE);
        await(() -> showsText("4 offers would fit without the limit"));
        click("#market-easier");
        await(() -> rows() == 4);
        click("#market-form .segment-part:last-child");
        shown("#offer-cards");
    }

    private void slide(String slider, double value) {
        shown(slider);
        robot.interact(() -> robot.lookup(slider).queryAs(Slider.class).setValue(value));
    }

    private TableView<?> table() {
        return onScreen(() -> robot.lookup("#offers").queryAs(TableView.class));
    }

    private int rows() {
        return table().getItems().size();
    }
}
