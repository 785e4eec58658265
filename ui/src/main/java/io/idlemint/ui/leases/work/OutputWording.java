package io.idlemint.ui.leases.work;

import io.idlemint.domain.lease.Setback;
import io.idlemint.i18n.OutputText;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.ui.wording.SetbackWording;
import io.idlemint.ui.wording.Wording;
import java.util.List;

/// Writes what a lease brings forth as one text: the job's output as it is, and between it what happened.
final class OutputWording {
    private final Wording words;
    private final SetbackWording setbacks;

    OutputWording(Wording words) {
        this.words = words;
        this.setbacks = new SetbackWording(words);
    }

    String text(List<OutputPart> parts) {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> {
            if (part instanceof OutputPart.Written written) {
                text.append(written.text());
            } else {
                text.append('\n').append(mark(part)).append('\n');
            }
        });
        return text.toString();
    }

    private String mark(OutputPart part) {
        return switch (part) {
            case OutputPart.Written written -> written.text();
            case OutputPart.Ended ended ->
                ended.exitCode()
                        .map(code -> words.text(OutputText.EXIT_CODE, String.valueOf(code)))
                        .or(() -> ended.why().map(why -> words.text(OutputText.WHY, setbacks.sentence(why))))
                        .orElseGet(() -> words.text(OutputText.KILLED));
            case OutputPart.Failed failed -> failed(failed.request(), failed.why());
            case OutputPart.Tested tested ->
                words.text(tested.right() ? OutputText.TESTED_RIGHT : OutputText.TESTED_WRONG);
        };
    }

    private String failed(String request, Setback why) {
        boolean nameless = switch (why.code()) {
            case OTHER_JOB_RUNS, FILE_MOVES, JOB_NOT_STARTED, COMMAND_REFUSED -> true;
            default -> request.isBlank();
        };
        String sentence = setbacks.sentence(why);
        return nameless ? words.text(OutputText.WHY, sentence) : words.text(OutputText.FAILED, request, sentence);
    }
}
