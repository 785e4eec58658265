package io.idlemint.miner.engines.opencl;

import io.idlemint.miner.engines.EngineException;
import io.idlemint.miner.jumphash.variant.JumpAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_kernel;
import org.jocl.cl_mem;
import org.jocl.cl_program;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One algorithm compiled for one device, and its tables there. Immutable once it is made.
final class Program {
    private static final Logger LOG = LoggerFactory.getLogger(Program.class);
    private static final String OPTIONS = "-cl-std=CL1.2";
    private static final int MOST_LOG = 1 << 16;

    private final DeviceContext device;
    private final String source;
    private final cl_program program;
    private final cl_mem tables;
    private final boolean fromStore;

    /// Takes the binary from the store if it has a good one.
    Program(DeviceContext device, JumpAlgorithm algorithm, String source, BinaryStore store) {
        this.device = device;
        this.source = source;
        Optional<cl_program> kept = store.read(device.handle().facts(), source).flatMap(this::fromBinary);
        fromStore = kept.isPresent();
        program = kept.orElseGet(this::fromSource);
        tables = device.constants(KernelTables.of(algorithm));
    }

    /// Whether nothing had to be compiled.
    boolean fromStore() {
        return fromStore;
    }

    cl_mem tables() {
        return tables;
    }

    /// A kernel object for one thread, which releases it.
    cl_kernel kernel() {
        int[] code = new int[1];
        cl_kernel kernel = CL.clCreateKernel(program, "scan", code);
        device.check(code[0], "find the kernel");
        return kernel;
    }

    /// Work-items that a group of this kernel may have on this device.
    long largestGroup() {
        cl_kernel kernel = kernel();
        long[] most = new long[1];
        int code = CL.clGetKernelWorkGroupInfo(
                kernel, device.handle().id(), CL.CL_KERNEL_WORK_GROUP_SIZE, Sizeof.size_t, Pointer.to(most), null);
        CL.clReleaseKernel(kernel);
        return code == CL.CL_SUCCESS ? most[0] : 0;
    }

    /// Keeps the binary. Some drivers finish compiling when a kernel runs first, so this should come after that.
    void keep(BinaryStore store) {
        long[] size = new long[1];
        if (CL.clGetProgramInfo(program, CL.CL_PROGRAM_BINARY_SIZES, Sizeof.size_t, Pointer.to(size), null)
                        == CL.CL_SUCCESS
                && size[0] > 0) {
            byte[] binary = new byte[Math.toIntExact(size[0])];
            int code = CL.clGetProgramInfo(
                    program, CL.CL_PROGRAM_BINARIES, Sizeof.POINTER, Pointer.to(Pointer.to(binary)), null);
            if (code == CL.CL_SUCCESS) {
                store.write(device.handle().facts(), source, binary);
            }
        }
    }

    void close() {
        CL.clReleaseMemObject(tables);
        CL.clReleaseProgram(program);
    }

    private Optional<cl_program> fromBinary(byte[] binary) {
        int[] code = new int[1];
        cl_program made = CL.clCreateProgramWithBinary(
                device.context(),
                1,
                new cl_device_id[] {device.handle().id()},
                new long[] {binary.length},
                new byte[][] {binary},
                new int[1],
                code);
        if (code[0] == CL.CL_SUCCESS) {
            if (build(made) == CL.CL_SUCCESS) {
                return Optional.of(made);
            }
            CL.clReleaseProgram(made);
        }
        LOG.info(
                "{} does not take its own compiled kernel back",
                device.handle().facts().name());
        return Optional.empty();
    }

    private cl_program fromSource() {
        int[] code = new int[1];
        cl_program made = CL.clCreateProgramWithSource(device.context(), 1, new String[] {source}, null, code);
        device.check(code[0], "take the kernel's source");
        int built = build(made);
        if (built != CL.CL_SUCCESS) {
            LOG.warn("{} says: {}", device.handle().facts().name(), log(made));
            CL.clReleaseProgram(made);
            EngineException failed = device.failure("could not compile a kernel: " + CL.stringFor_errorCode(built));
            throw failed;
        }
        return made;
    }

    private int build(cl_program made) {
        return CL.clBuildProgram(made, 1, new cl_device_id[] {device.handle().id()}, OPTIONS, null, null);
    }

    private String log(cl_program made) {
        byte[] text = new byte[MOST_LOG];
        long[] size = new long[1];
        CL.clGetProgramBuildInfo(
                made, device.handle().id(), CL.CL_PROGRAM_BUILD_LOG, text.length, Pointer.to(text), size);
        return new String(text, 0, Math.clamp(size[0], 0, text.length), StandardCharsets.UTF_8).strip();
    }
}
