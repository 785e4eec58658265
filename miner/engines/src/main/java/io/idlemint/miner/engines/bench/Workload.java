package io.idlemint.miner.engines.bench;

import io.idlemint.miner.engines.ProofOfWork;
import io.idlemint.miner.engines.ScanJob;
import io.idlemint.miner.stratum.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// Something to time: one algorithm with the jobs that stand for it. No hash meets their targets.
///
/// @param name `keccak` for JumpHash, `x16r` and its like for the others
/// @param jobs more than one where the speed depends on the header; then their mean counts
public record Workload(String name, List<ScanJob> jobs) {
    /// The header versions of JumpHash that can be timed, by what people call them.
    private static final Map<String, Integer> JUMPS = Map.of("v5", 5, "v6", 6);

    private static final Map<String, ProofOfWork> X16 =
            Map.of("x16r", ProofOfWork.X16R, "x16s", ProofOfWork.X16S, "x16rv2", ProofOfWork.X16RV2);
    private static final int VERSION_5_ALGORITHMS = 13;
    private static final int VERSION_6_ALGORITHMS = 18;
    private static final int PREVIOUS_HASHES = 300;

    public Workload {
        jobs = List.copyOf(jobs);
    }

    /// The algorithms that a header of JumpHash version 5 or 6 can jump to, in their order.
    ///
    /// @throws IllegalArgumentException at another version
    public static List<Workload> jumpHash(int version) {
        if (!JUMPS.containsValue(version)) {
            throw new IllegalArgumentException("the version must be 5 or 6, is " + version);
        }
        return IntStream.range(0, version == 5 ? VERSION_5_ALGORITHMS : VERSION_6_ALGORITHMS)
                .mapToObj(id -> jump(version, id))
                .toList();
    }

    /// A member of the x16 family over that many random previous hashes, always the same ones.
    ///
    /// @throws IllegalArgumentException if the work is JumpHash
    public static Workload x16(ProofOfWork work, int previousHashes) {
        if (work == ProofOfWork.JUMPHASH) {
            throw new IllegalArgumentException("JumpHash has many algorithms");
        }
        List<ScanJob> jobs = new ArrayList<>();
        for (int i = 0; i < previousHashes; i++) {
            jobs.add(job(work, header(i)));
        }
        return new Workload(work.algorithm(jobs.getFirst().header()), jobs);
    }

    /// Reads a list such as `v6` or `keccak,luffa,x16r`.
    ///
    /// @throws IllegalArgumentException naming what is unknown, and the choices
    public static List<Workload> parse(String text) {
        Map<String, Workload> known = new LinkedHashMap<>();
        jumpHash(5).forEach(workload -> known.put(workload.name(), workload));
        jumpHash(6).forEach(workload -> known.put(workload.name(), workload));
        Map<String, Workload> wanted = new LinkedHashMap<>();
        for (String word : text.split(",", -1)) {
            if (JUMPS.containsKey(word)) {
                jumpHash(JUMPS.get(word)).forEach(workload -> wanted.put(workload.name(), workload));
            } else if (X16.containsKey(word)) {
                wanted.put(word, x16(X16.get(word), PREVIOUS_HASHES));
            } else if (known.containsKey(word)) {
                wanted.put(word, known.get(word));
            } else {
                throw new IllegalArgumentException("\"" + word + "\" is none of " + choices(known));
            }
        }
        return List.copyOf(wanted.values());
    }

    private static String choices(Map<String, Workload> known) {
        return String.join(", ", new TreeSet<>(JUMPS.keySet())) + ", " + String.join(", ", new TreeSet<>(X16.keySet()))
                + ", " + String.join(", ", known.keySet());
    }

    private static Workload jump(int version, int id) {
        byte[] header = header(id);
        header[0] = (byte) version;
        header[1] = 0;
        header[2] = 0;
        header[3] = 0;
        header[4] = (byte) id;
        header[5] = 0;
        ScanJob job = job(ProofOfWork.JUMPHASH, header);
        return new Workload(job.work().algorithm(job.header()), List.of(job));
    }

    private static byte[] header(int seed) {
        byte[] header = new byte[80];
        new Random(seed).nextBytes(header);
        return header;
    }

    private static ScanJob job(ProofOfWork work, byte[] header) {
        return new ScanJob(work, Bytes.of(header), Bytes.of(new byte[32]));
    }
}
