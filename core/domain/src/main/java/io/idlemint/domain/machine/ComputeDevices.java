package io.idlemint.domain.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The graphics processors of a machine with their OpenCL facts, and the OpenCL devices that are something else.
///
/// @param gpus graphics processors, in the order in which the system listed them; those that only OpenCL knows
///     come last
/// @param others OpenCL devices that are not graphics processors, and second appearances of one on another platform
public record ComputeDevices(List<Gpu> gpus, List<OpenClDevice> others) {
    private static final Comparator<Pair> BEST_FIRST = Comparator.comparingDouble(Pair::likeness)
            .reversed()
            .thenComparingInt(Pair::gpu)
            .thenComparingInt(Pair::device);

    public ComputeDevices {
        gpus = List.copyOf(gpus);
        others = List.copyOf(others);
    }

    private record Pair(int gpu, int device, double likeness) {}

    /// Joins what the system lists with what OpenCL lists: each GPU gets the likest GPU device of OpenCL by maker
    /// and name, each device goes to at most one GPU, equally like ones in order. A GPU device of OpenCL that
    /// fits nothing is a GPU of its own unless it is a second appearance (another platform, like name) of one
    /// that was joined.
    public static ComputeDevices join(List<Gpu> gpus, List<OpenClDevice> devices) {
        List<OpenClDevice> candidates = devices.stream()
                .filter(device -> device.type() == OpenClDevice.Type.GPU)
                .toList();
        List<Gpu> joined = new ArrayList<>(gpus);
        List<OpenClDevice> left = new ArrayList<>(candidates);
        for (Pair pair : pairs(gpus, candidates)) {
            boolean free = joined.get(pair.gpu()).openCl().isEmpty();
            if (free && left.remove(candidates.get(pair.device()))) {
                joined.set(pair.gpu(), gpus.get(pair.gpu()).joined(candidates.get(pair.device())));
            }
        }
        List<OpenClDevice> others = new ArrayList<>(devices);
        others.removeAll(candidates);
        for (OpenClDevice device : left) {
            if (joined.stream().anyMatch(gpu -> secondAppearance(gpu, device))) {
                others.add(device);
            } else {
                joined.add(Gpu.of(device));
            }
        }
        return new ComputeDevices(joined, others);
    }

    private static List<Pair> pairs(List<Gpu> gpus, List<OpenClDevice> devices) {
        List<Pair> pairs = new ArrayList<>();
        for (int gpu = 0; gpu < gpus.size(); gpu++) {
            for (int device = 0; device < devices.size(); device++) {
                double likeness = DeviceLikeness.of(gpus.get(gpu), devices.get(device));
                if (likeness >= DeviceLikeness.SAME_HARDWARE) {
                    pairs.add(new Pair(gpu, device, likeness));
                }
            }
        }
        pairs.sort(BEST_FIRST);
        return pairs;
    }

    private static boolean secondAppearance(Gpu gpu, OpenClDevice device) {
        return gpu.openCl()
                .filter(known -> !known.platform().equals(device.platform()))
                .filter(known -> DeviceLikeness.ofNames(known.name(), device.name()) >= DeviceLikeness.SAME_NAME)
                .isPresent();
    }
}
