package io.idlemint.ui.welcome;

/// How far a person came in the first run, kept while the window is made anew in another language. Only on the
/// screen's thread.
public final class Progress {
    private Step step = Step.LANGUAGE;
    private Goal goal = Goal.BOTH;

    Step step() {
        return step;
    }

    void step(Step next) {
        step = next;
    }

    Goal goal() {
        return goal;
    }

    void goal(Goal chosen) {
        goal = chosen;
    }
}
