package io.idlemint.ui.share.price;

import io.idlemint.domain.offer.Workload;
import io.idlemint.i18n.CommonText;
import io.idlemint.i18n.ShareText;
import io.idlemint.ui.kit.Buttons;
import io.idlemint.ui.kit.DialogLayer;
import io.idlemint.ui.kit.Labels;
import io.idlemint.ui.wording.Wording;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks which classes of work new offers accept.
final class WorkDialog {
    private WorkDialog() {}

    static void ask(PriceViewModel model, DialogLayer dialogs) {
        Wording words = model.context().words();
        Map<Workload, CheckBox> boxes = new EnumMap<>(Workload.class);
        VBox body = new VBox(Labels.wrapping(words.text(ShareText.WORKLOADS_BODY), "help"));
        body.getStyleClass().add("dialog-body");
        Set<Workload> now = model.sheet().get().workloads();
        for (Workload work : Workload.values()) {
            CheckBox box = new CheckBox(words.text(ShareText.valueOf("WORK_" + work.name())));
            box.setId("work-" + work.word());
            box.setSelected(now.contains(work));
            Label help = Labels.wrapping(words.text(ShareText.valueOf("WORK_" + work.name() + "_HELP")), "caption");
            body.getChildren().add(new VBox(box, help));
            boxes.put(work, box);
        }
        Label problem = Labels.wrapping("", "blocked");
        problem.setId("work-problem");
        body.getChildren().add(problem);
        Button save = Buttons.primary(words.text(ShareText.WORKLOADS_SAVE), () -> {
            Set<Workload> chosen = boxes.entrySet().stream()
                    .filter(entry -> entry.getValue().isSelected())
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            if (chosen.isEmpty()) {
                problem.setText(words.text(ShareText.WORKLOADS_NONE));
                return;
            }
            dialogs.close();
            if (!chosen.equals(now)) {
                model.workloads(chosen);
            }
        });
        save.setId("work-save");
        dialogs.ask(
                words.text(ShareText.WORKLOADS_TITLE),
                body,
                Buttons.secondary(words.text(CommonText.CANCEL), dialogs::close),
                save);
    }
}
