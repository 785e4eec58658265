package io.idlemint.miner.engines.opencl;

import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_command_queue;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jspecify.annotations.Nullable;

/// A kernel of its own and a job's constants: what one thread needs to start batches of one algorithm.
final class Launcher {
    private static final int TABLE_BYTES = 2048;

    private final DeviceContext device;
    private final JumpAlgorithm algorithm;
    private final Flavour flavour;
    private final cl_kernel kernel;
    private final cl_mem job;

    Launcher(DeviceContext device, JumpAlgorithm algorithm, Program program, Flavour flavour) {
        this.device = device;
        this.algorithm = algorithm;
        this.flavour = flavour;
        kernel = program.kernel();
        job = device.constants(new int[JobWords.SIZE]);
        argument(0, Sizeof.cl_mem, Pointer.to(job));
        argument(4, Sizeof.cl_uint, Pointer.to(new int[] {Batch.ROOM}));
        argument(5, Sizeof.cl_mem, Pointer.to(program.tables()));
        argument(6, TABLE_BYTES, null);
    }

    Flavour flavour() {
        return flavour;
    }

    /// Sets the job, while no batch of this launcher is under way.
    ///
    /// @param target the highest word of the greatest hash that is wanted
    void prepare(cl_command_queue queue, byte[] message, int target) {
        int[] words = JobWords.of(algorithm, message);
        device.check(
                CL.clEnqueueWriteBuffer(queue, job, true, 0, 4L * words.length, Pointer.to(words), 0, null, null),
                "take a job");
        argument(2, Sizeof.cl_uint, Pointer.to(new int[] {target}));
    }

    void start(Batch batch, cl_command_queue queue, int first, int count) {
        batch.start(queue, kernel, flavour, first, count);
    }

    void close() {
        CL.clReleaseMemObject(job);
        CL.clReleaseKernel(kernel);
    }

    private void argument(int index, int size, @Nullable Pointer value) {
        device.check(CL.clSetKernelArg(kernel, index, size, value), "set an argument");
    }
}
