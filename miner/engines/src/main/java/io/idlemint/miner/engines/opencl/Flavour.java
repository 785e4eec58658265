package io.idlemint.miner.engines.opencl;

import java.util.ArrayList;
import java.util.List;
import org.jocl.CL;

/// How kernels are cut for a device.
///
/// @param lanes     nonces that a work-item hashes at once in vectors: 16, 8 or 4; 1 without vectors
/// @param groupSize work-items in a group
/// @param mostItems work-items in a batch at most
record Flavour(int lanes, int groupSize, int mostItems) {
    private static final int GPU_GROUP = 64;
    private static final int GPU_ITEMS = 1 << 26;
    private static final int CPU_GROUP = 16;
    private static final int CPU_ITEMS = 1 << 15;
    private static final List<Integer> GPU_GROUPS = List.of(64, 32, 128, 256);
    private static final List<Integer> CPU_GROUPS = List.of(16, 4, 64);
    private static final int HALF_A_VECTOR = 8;

    /// Nonces that one group hashes.
    int groupNonces() {
        return lanes * groupSize;
    }

    /// Vectors of the width that a CPU says it has, 512 bits at most; on anything else one nonce for each
    /// work-item.
    static Flavour of(DeviceHandle device) {
        if (device.facts().kind() != OpenClDevice.Kind.CPU) {
            return gpu();
        }
        long words = OpenClQuery.number(device.id(), CL.CL_DEVICE_NATIVE_VECTOR_WIDTH_INT);
        return cpu(words >= 16 ? 16 : words >= 8 ? 8 : 4);
    }

    /// All that are worth a trial, the likeliest first. Two halves of a vector can be faster than a whole one where
    /// registers are scarce.
    static List<Flavour> candidates(DeviceHandle device) {
        Flavour usual = of(device);
        List<Flavour> candidates = new ArrayList<>();
        if (usual.lanes() == 1) {
            GPU_GROUPS.forEach(size -> candidates.add(usual.inGroupsOf(size)));
        } else {
            CPU_GROUPS.forEach(size -> candidates.add(usual.inGroupsOf(size)));
        }
        if (usual.lanes() > HALF_A_VECTOR) {
            CPU_GROUPS.forEach(size -> candidates.add(cpu(HALF_A_VECTOR).inGroupsOf(size)));
        }
        return List.copyOf(candidates);
    }

    private Flavour inGroupsOf(int items) {
        return new Flavour(lanes, items, mostItems);
    }

    static Flavour cpu(int lanes) {
        return new Flavour(lanes, CPU_GROUP, CPU_ITEMS);
    }

    static Flavour gpu() {
        return new Flavour(1, GPU_GROUP, GPU_ITEMS);
    }
}
