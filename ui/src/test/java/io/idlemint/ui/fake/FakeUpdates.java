package io.idlemint.ui.fake;

import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.UpdateDesk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Updates that go as a test says.
public final class FakeUpdates implements UpdateDesk {
    public final LiveCell<UpdateNow> cell = new LiveCell<>(
            new UpdateNow(Stage.OFF, Optional.empty(), false, Optional.empty(), Optional.empty(), 0, Optional.empty()));
    public final List<String> said = new ArrayList<>();
    public Optional<Problem> refusal = Optional.empty();
    public Handover handover = new Handover.Refused(Problem.of(Why.NOT_DOWNLOADED));

    /// Goes to a stage with what else holds as it is.
    public void at(Stage stage) {
        cell.update(now -> new UpdateNow(
                stage, now.source(), now.daily(), now.checked(), now.found(), now.gotBytes(), now.problem()));
    }

    @Override
    public Live<UpdateNow> now() {
        return cell;
    }

    @Override
    public Optional<Problem> source(String address, String key) {
        said.add("source " + address + " " + key);
        if (refusal.isEmpty()) {
            cell.update(now -> new UpdateNow(
                    Stage.IDLE,
                    Optional.of(new Source(address, key)),
                    now.daily(),
                    now.checked(),
                    Optional.empty(),
                    0,
                    Optional.empty()));
        }
        return refusal;
    }

    @Override
    public void forget() {
        said.add("forget");
        cell.update(now -> new UpdateNow(
                Stage.OFF, Optional.empty(), now.daily(), now.checked(), Optional.empty(), 0, Optional.empty()));
    }

    @Override
    public void daily(boolean wanted) {
        said.add("daily " + wanted);
        cell.update(now -> new UpdateNow(
                now.stage(), now.source(), wanted, now.checked(), now.found(), now.gotBytes(), now.problem()));
    }

    @Override
    public void check() {
        said.add("check");
    }

    @Override
    public void download() {
        said.add("download");
    }

    @Override
    public void cancel() {
        said.add("cancel");
    }

    @Override
    public Handover install() {
        said.add("install");
        return handover;
    }
}
