package io.idlemint.miner.engines.choice;

import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.engines.bench.Workload;
import io.idlemint.miner.stratum.Bytes;
import java.util.List;

/// What a trial is about: one algorithm, with jobs on which engines can be compared.
///
/// @param jobs whose targets no hash meets; more than one where the speed depends on the header
record Subject(String algorithm, List<ScanJob> jobs) {
    private static final int VERSION = 6;
    private static final int PREVIOUS_HASHES = 8;
    private static final Bytes ONE_IN_FOUR = oneInFour();

    Subject {
        jobs = List.copyOf(jobs);
    }

    /// Every algorithm that jobs of this proof of work can ask for.
    static List<Subject> of(ProofOfWork work) {
        List<Workload> workloads = work == ProofOfWork.JUMPHASH
                ? Workload.jumpHash(VERSION)
                : List.of(Workload.x16(work, PREVIOUS_HASHES));
        return workloads.stream()
                .map(workload -> new Subject(workload.name(), workload.jobs()))
                .toList();
    }

    /// A job whose target one hash in four meets, so that what engines find can be compared.
    ScanJob toCompare(int job) {
        ScanJob timed = jobs.get(job);
        return new ScanJob(timed.work(), timed.header(), ONE_IN_FOUR);
    }

    private static Bytes oneInFour() {
        byte[] target = new byte[32];
        target[31] = 0x3f;
        return Bytes.of(target);
    }
}
