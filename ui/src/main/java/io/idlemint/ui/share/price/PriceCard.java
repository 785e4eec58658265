package io.idlemint.ui.share.price;

import io.idlemint.domain.offer.Workload;
import io.idlemint.i18n.ShareText;
import io.idlemint.node.governor.Leasing;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.Card;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.kit.SegmentedChoice;
import io.idlemint.ui.kit.StateKind;
import io.idlemint.ui.kit.StatePill;
import io.idlemint.ui.kit.TwoEnds;
import io.idlemint.ui.wording.Wording;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What renters pay, what others ask, how long they are warned, and what they may run.
public final class PriceCard extends Card {
    private static final List<Duration> NOTICES =
            List.of(Duration.ZERO, Duration.ofMinutes(1), Duration.ofMinutes(10), Leasing.FULL_TERM);

    private static final double NOTICE_WIDTH = 330;
    private static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    private final PriceViewModel model;
    private final Wording words;
    private final TextField price = new TextField();
    private final PriceBar bar;
    private final Label fiat = Labels.of("", "item-title");
    private final Label compared = Labels.wrapping("", "caption");
    private final StatePill leased = new StatePill();
    private final SegmentedChoice<Duration> notice;
    private final Label noticeHelp = Labels.wrapping("", "caption");
    private final Label accepts = Labels.wrapping("", "caption");

    public PriceCard(PriceViewModel model, DialogLayer dialogs) {
        this.model = model;
        words = model.context().words();
        getStyleClass().add("price-card");
        bar = new PriceBar(model, compared::setText);
        compared.setId("price-compared");
        leased.managedProperty().bind(leased.visibleProperty());
        TwoEnds head = new TwoEnds(Labels.of(words.text(ShareText.PRICE_TITLE), "card-title"), leased);
        price.setId("share-price");
        price.setOnAction(event -> model.type(price.getText()));
        price.focusedProperty().subscribe((was, is) -> {
            if (was && !is) {
                model.type(price.getText());
            }
        });
        price.setAccessibleText(words.text(ShareText.PRICE_FIELD) + ", " + words.text(ShareText.PRICE_UNIT));
        Label unit = Labels.of(words.text(ShareText.PRICE_UNIT), "field-unit");
        unit.setMinWidth(USE_PREF_SIZE);
        HBox frame = new HBox(price, unit);
        frame.getStyleClass().addAll("field-frame", "price-frame");
        frame.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(price, Priority.ALWAYS);
        fiat.setId("price-fiat");
        fiat.setMinWidth(USE_PREF_SIZE);
        fiat.managedProperty().bind(fiat.visibleProperty());
        fiat.visibleProperty().bind(fiat.textProperty().isNotEmpty());
        VBox beside = new VBox(fiat, compared);
        beside.getStyleClass().add("price-beside");
        HBox.setHgrow(beside, Priority.ALWAYS);
        HBox field = new HBox(frame, beside);
        field.getStyleClass().add("row-12");
        Label problem = Labels.wrapping("", "caption", "field-message");
        problem.pseudoClassStateChanged(INVALID, true);
        problem.textProperty().bind(model.problem());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());
        model.problem().subscribe(why -> frame.pseudoClassStateChanged(INVALID, !why.isEmpty()));
        notice = new SegmentedChoice<>(words.text(ShareText.NOTICE), "notice", NOTICES, this::name, model::notice);
        Hyperlink change = Buttons.link(words.text(ShareText.WORKLOADS_CHANGE), () -> WorkDialog.ask(model, dialogs));
        change.setId("workloads-change");
        change.setMinWidth(USE_PREF_SIZE);
        Label name = Labels.of(words.text(ShareText.NOTICE), "body");
        FlowPane noticeRow = new FlowPane(name, notice);
        noticeRow.getStyleClass().add("when-parts");
        noticeRow.setPrefWrapLength(NOTICE_WIDTH);
        HBox.setHgrow(accepts, Priority.ALWAYS);
        HBox work = new HBox(accepts, spacer(), change);
        work.getStyleClass().add("row-8");
        getChildren().addAll(head, field, problem, bar, noticeRow, noticeHelp, work);
        model.sheet().subscribe(this::show);
    }

    private String name(Duration time) {
        return time.equals(Leasing.FULL_TERM)
                ? words.text(ShareText.NOTICE_FULL_TERM)
                : words.measures().duration(time);
    }

    private void show(PriceSheet sheet) {
        setVisible(sheet.rate().isPresent());
        setManaged(isVisible());
        if (!price.isFocused() && model.problem().get().isEmpty()) {
            price.setText(sheet.typed());
        }
        leased.show(StateKind.OK, sheet.leased());
        leased.setVisible(!sheet.leased().isEmpty());
        compared.setText(sheet.compared());
        fiat.setText(sheet.rate()
                .flatMap(rate -> words.fiat(rate.perHour()))
                .map(worth -> words.text(ShareText.PRICE_WORTH, worth))
                .orElse(""));
        bar.show(sheet);
        if (NOTICES.contains(sheet.notice())) {
            notice.select(sheet.notice());
        } else {
            notice.selectNone();
        }
        noticeHelp.setText(
                sheet.notice().equals(Leasing.FULL_TERM)
                        ? words.text(ShareText.NOTICE_HELP_FULL)
                        : words.text(ShareText.NOTICE_HELP, words.measures().duration(sheet.notice())));
        accepts.setText(words.text(
                ShareText.WORKLOADS,
                sheet.workloads().stream()
                        .sorted()
                        .map(this::name)
                        .collect(Collectors.joining(words.text(ShareText.LIST_SEPARATOR)))));
    }

    private String name(Workload work) {
        return words.text(ShareText.valueOf("WORK_" + work.name()));
    }
}
