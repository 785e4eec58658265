package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.domain.settlement.Silence;
import io.idlemint.node.lab.Audit;
import io.idlemint.node.lab.LabDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A lab that others can join, two other key nodes, and a chain whose check a test moves on.
public final class FakeLab implements LabDesk {
    public static final String CODE = "3M08-M0N4-7BKX-ZQ2P-0H5T-9WVA";
    public static final String FINGERPRINT = "3F9A 01CC 7B20 E4D1 90AA 5C3E 11F0 8D42";

    public final LiveCell<LabNow> cell = new LiveCell<>(hosting());
    public final LiveCell<Boolean> leaving = new LiveCell<>(false);
    public final LiveCell<Audit> audits = new LiveCell<>(new Audit.NotRun());
    public final List<String> said = new ArrayList<>();
    public Asked answer = found(false);
    public Optional<Why> refusal = Optional.empty();

    /// A lab that answers.
    ///
    /// @param expected whether its key is known
    public static Asked found(boolean expected) {
        return new Asked.Found("192.168.1.12:7411", "Attic lab", FINGERPRINT, expected, Duration.ofMillis(3), 9_120);
    }

    public static LabNow hosting() {
        return new LabNow(
                new Target.Own(true),
                Optional.of(new Hosted(List.of("192.168.1.10:7411"), FINGERPRINT, CODE)),
                known(),
                List.of());
    }

    public static LabNow alone() {
        return new LabNow(new Target.Own(false), Optional.empty(), known().subList(0, 1), List.of());
    }

    public static LabNow joined() {
        return new LabNow(new Target.Other("192.168.1.10:7411"), Optional.empty(), known(), List.of());
    }

    private static List<Known> known() {
        return List.of(
                new Known(
                        "192.168.1.10:7411",
                        Optional.of("lab-01"),
                        FINGERPRINT,
                        new Health.InUse(Optional.of(Duration.ofMillis(2)), Optional.of(184_203L))),
                new Known(
                        "192.168.1.11:7411",
                        Optional.of("lab-02"),
                        "11F0 8D42 3F9A 01CC 7B20 E4D1 90AA 5C3E",
                        new Health.Answers(Duration.ofMillis(3), 9_118)),
                new Known(
                        "10.0.0.7:7411",
                        Optional.empty(),
                        "90AA 5C3E 11F0 8D42 3F9A 01CC 7B20 E4D1",
                        new Health.Silent(new Silence(Silence.Kind.LATE, "10.0.0.7:7411"))));
    }

    @Override
    public Live<LabNow> now() {
        return cell;
    }

    @Override
    public Live<Boolean> leaving() {
        return leaving;
    }

    @Override
    public Live<Audit> audit() {
        return audits;
    }

    @Override
    public void verify() {
        audits.set(new Audit.Running(61_400, 184_203, Optional.of(Duration.ofSeconds(95))));
    }

    @Override
    public void stopVerifying() {
        audits.set(new Audit.NotRun());
    }

    @Override
    public void lookAround() {
        said.add("look");
    }

    @Override
    public Asked ask(String typed) {
        said.add("ask " + typed);
        return answer;
    }

    @Override
    public Optional<Why> move(Target target) {
        said.add("move " + target);
        return refusal;
    }

    @Override
    public void forget(String address) {
        said.add("forget " + address);
    }
}
