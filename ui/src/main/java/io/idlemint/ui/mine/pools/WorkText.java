package io.idlemint.ui.mine.pools;

import io.idlemint.i18n.PoolsText;
import io.idlemint.node.mine.WorkSource.Work;
import io.idlemint.ui.wording.Wording;
import javafx.util.StringConverter;

/// What is mined for others, as it is chosen from a list.
final class WorkText extends StringConverter<Work> {
    private final Wording words;

    WorkText(Wording words) {
        this.words = words;
    }

    @Override
    public String toString(Work value) {
        return value == null ? "" : words.text(PoolsText.valueOf("WORK_" + value.name()));
    }

    @Override
    public Work fromString(String text) {
        return Work.JUMPHASH;
    }
}
