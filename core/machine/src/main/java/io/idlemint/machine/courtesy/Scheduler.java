package io.idlemint.machine.courtesy;

import java.lang.foreign.ValueLayout;

/// What Linux's scheduler can be told of single threads, sched(7).
interface Scheduler {
    /// The usual policy: a thread that wakes up may interrupt another at once.
    int OTHER = 0;

    /// As the usual one, but waking up interrupts nobody. Every user may change between the two, both ways.
    int BATCH = 3;

    /// Gives a thread a policy; one that ended meanwhile, or that may not be changed, stays as it is.
    ///
    /// @param thread the system's number of the thread
    void policy(int thread, int policy);

    /// Gives a thread a priority; as above. Users may lower it and not raise it again.
    ///
    /// @param nice 0 is usual, 19 the lowest
    void nice(int thread, int nice);

    /// That of this system; it does nothing where the calls are not to be had.
    static Scheduler ofThisSystem() {
        return new SystemScheduler(
                SystemScheduler.find("sched_setscheduler", SystemScheduler.SetScheduler.class, ValueLayout.ADDRESS),
                SystemScheduler.find("setpriority", SystemScheduler.SetPriority.class, ValueLayout.JAVA_INT));
    }
}
