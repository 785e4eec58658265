package io.idlemint.ui.mine.pools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.idlemint.domain.mining.Trouble;
import io.idlemint.domain.mining.Trouble.Code;
import io.idlemint.node.desk.MiningDesk.Activity;
import io.idlemint.node.mine.OutsidePool;
import io.idlemint.node.mine.WorkDesk.Shares;
import io.idlemint.node.mine.WorkDesk.Worker;
import io.idlemint.node.mine.WorkSource;
import io.idlemint.node.mine.WorkSource.Work;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.fake.RecordingNavigator;
import io.idlemint.ui.fake.Samples;
import io.idlemint.ui.screen.ScreenContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PoolsViewModelTest {
    private static final OutsidePool FIRST = new OutsidePool("stratum+ssl://first.example:443", "alice.rig", "secret");
    private static final OutsidePool SECOND = new OutsidePool("stratum+tcp://second.example:3333", "alice", "x");
    private static final OutsidePool THIRD = new OutsidePool("stratum+tcp://third.example:3333", "alice", "x");

    private final Lab lab = new Lab();
    private final PoolsViewModel model =
            new PoolsViewModel(lab.work, new ScreenContext(Lab.direct(), lab.words(), new RecordingNavigator()));
    private final List<String> answers = new ArrayList<>();

    private static Worker worker(Activity activity, OutsidePool pool, Optional<Trouble> trouble) {
        return new Worker(
                Samples.id(10),
                "Ryzen 7 7840HS",
                activity,
                OptionalLong.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(pool.address()),
                Shares.NONE,
                trouble);
    }

    private List<String> states() {
        return model.rows().stream().map(PoolRow::state).toList();
    }

    @Test
    void poolsWaitWhileThisComputerMinesForItsOwnKeyNode() {
        lab.work.source.set(new WorkSource(false, Work.X16R, List.of(FIRST, SECOND)));
        assertEquals(List.of("Not used now", "Not used now"), states());
    }

    @Test
    void theUsedOneIsConnectedThoseBeforeItFailedThoseAfterItStandIn() {
        lab.work.source.set(new WorkSource(true, Work.X16R, List.of(FIRST, SECOND, THIRD)));
        model.look(List.of(worker(Activity.MINING, SECOND, Optional.empty())));
        assertEquals(List.of("Does not work", "Connected", "Waits"), states());
        assertEquals("One device works for it", model.rows().get(1).detail());
        model.look(List.of(worker(Activity.PAUSED, FIRST, Optional.empty())));
        assertEquals(List.of("Connected, at rest", "Waits", "Waits"), states());
        Trouble refused = Trouble.said(Code.WORKER_REFUSED, FIRST.address(), "unknown user");
        model.look(List.of(worker(Activity.CONNECTING, FIRST, Optional.of(refused))));
        assertEquals(List.of("Does not work", "Waits", "Waits"), states());
        assertEquals(
                FIRST.address()
                        + " does not accept the worker: check login and password. The pool says: “unknown user”",
                model.rows().getFirst().detail());
    }

    @ParameterizedTest
    @CsvSource({
        "pool.example:3333,bob,x,''",
        "stratum+ssl://pool.example:443,bob.rig,'',''",
        "'',bob,x,Address: host and port are needed",
        "pool.example,bob,x,Address: host and port are needed",
        "http://pool.example:1,bob,x,Address: it begins with",
        "pool.example:0,bob,x,Address: the port is",
        "pool.example:70000,bob,x,Address: the port is",
        "pool.example:1,'',x,Login: 1 to 112",
        "pool.example:1,b ob,x,Login: 1 to 112"
    })
    void aPoolIsTakenInOrItsFlawNamed(String address, String login, String password, String answer) {
        model.save(Optional.empty(), address, login, password, answers::add);
        assertEquals(1, answers.size());
        assertTrue(
                answer.isEmpty()
                        ? answers.getFirst().isEmpty()
                        : answers.getFirst().startsWith(answer),
                answers::toString);
        assertEquals(answer.isEmpty() ? 1 : 0, lab.work.source.get().pools().size());
        assertFalse(lab.work.source.get().outside(), "naming a pool is not mining for it");
    }

    @Test
    void anEmptyPasswordLeavesThePresentOne() {
        lab.work.source.set(new WorkSource(true, Work.JUMPHASH, List.of(FIRST)));
        model.save(Optional.of(model.rows().getFirst()), "first.example:444", "bob", "", answers::add);
        assertEquals(
                List.of(new OutsidePool("stratum+tcp://first.example:444", "bob", "secret")),
                lab.work.source.get().pools());
        assertFalse(model.rows().toString().contains("secret"), "what is shown has no password in it");
    }

    @Test
    void theOrderChangesAndAPoolGoes() {
        lab.work.source.set(new WorkSource(true, Work.JUMPHASH, List.of(FIRST, SECOND)));
        model.move(model.rows().getFirst(), 1);
        assertEquals(List.of(SECOND, FIRST), lab.work.source.get().pools());
        model.move(model.rows().getFirst(), -1);
        assertEquals(List.of(SECOND, FIRST), lab.work.source.get().pools(), "the first one stays first");
        model.remove(model.rows().getFirst());
        assertEquals(new WorkSource(true, Work.JUMPHASH, List.of(FIRST)), lab.work.source.get());
        model.remove(model.rows().getFirst());
        assertEquals(WorkSource.OWN, lab.work.source.get(), "without a pool the own key node has the work again");
    }

    @Test
    void aPoolIsFoundAgainAfterTheListHasChangedElsewhere() {
        lab.work.source.set(new WorkSource(true, Work.JUMPHASH, List.of(FIRST, SECOND)));
        PoolRow second = model.rows().getLast();
        lab.work.source.set(new WorkSource(true, Work.JUMPHASH, List.of(SECOND, FIRST, THIRD)));
        model.save(Optional.of(second), "second.example:3333", "bob", "x", answers::add);
        OutsidePool changed = new OutsidePool("stratum+tcp://second.example:3333", "bob", "x");
        assertEquals(List.of(changed, FIRST, THIRD), lab.work.source.get().pools());
        model.remove(second);
        assertEquals(List.of(changed, FIRST, THIRD), lab.work.source.get().pools(), "what is gone takes nothing along");
    }

    @Test
    void theSamePoolTwiceAndTooManyAreRefused() {
        lab.work.source.set(new WorkSource(false, Work.JUMPHASH, List.of(SECOND)));
        model.save(Optional.empty(), SECOND.address(), SECOND.login(), "x", answers::add);
        assertTrue(answers.getFirst().startsWith("This pool is there already"), answers::toString);
        lab.work.source.set(new WorkSource(
                false,
                Work.JUMPHASH,
                IntStream.rangeClosed(1, 8)
                        .mapToObj(port -> new OutsidePool("a:" + port, "alice", ""))
                        .toList()));
        model.save(Optional.empty(), "a:9", "alice", "", answers::add);
        assertEquals("There can be at most 8 pools.", answers.getLast());
    }

    @Test
    void whatCannotBeStoredIsSaid() {
        lab.work.refusal = Optional.of("the disk is full");
        model.save(Optional.empty(), "a:1", "alice", "", answers::add);
        assertTrue(answers.getFirst().contains("the disk is full"), answers::toString);
        assertFalse(model.busy().get());
    }
}
