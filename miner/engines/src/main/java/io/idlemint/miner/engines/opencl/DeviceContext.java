package io.idlemint.miner.engines.opencl;

import io.idlemint.miner.engines.EngineException;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.cl_command_queue;
import org.jocl.cl_context;
import org.jocl.cl_context_properties;
import org.jocl.cl_device_id;
import org.jocl.cl_mem;

/// What OpenCL holds for one device. Every failure is an [EngineException] that names the device. Safe for any
/// thread.
final class DeviceContext {
    private final DeviceHandle handle;
    private final cl_context context;

    DeviceContext(DeviceHandle handle) {
        this.handle = handle;
        cl_context_properties properties = new cl_context_properties();
        properties.addProperty(CL.CL_CONTEXT_PLATFORM, handle.platform());
        int[] code = new int[1];
        context = CL.clCreateContext(properties, 1, new cl_device_id[] {handle.id()}, null, null, code);
        check(code[0], "open a context");
    }

    DeviceHandle handle() {
        return handle;
    }

    cl_context context() {
        return context;
    }

    /// @throws EngineException if `code` is not that of success
    void check(int code, String doing) {
        if (code != CL.CL_SUCCESS) {
            throw failure("could not " + doing + ": " + CL.stringFor_errorCode(code));
        }
    }

    EngineException failure(String what) {
        return new EngineException("The OpenCL device " + handle.facts().name() + " " + what + ".", null);
    }

    @SuppressWarnings("deprecation") // its successor is missing from drivers that speak OpenCL 1.2
    cl_command_queue queue() {
        int[] code = new int[1];
        cl_command_queue queue = CL.clCreateCommandQueue(context, handle.id(), 0, code);
        check(code[0], "open a queue");
        return queue;
    }

    /// A buffer that kernels write to.
    cl_mem results(int words) {
        int[] code = new int[1];
        cl_mem buffer = CL.clCreateBuffer(context, CL.CL_MEM_READ_WRITE, 4L * words, null, code);
        check(code[0], "set memory aside");
        return buffer;
    }

    /// A buffer that kernels only read.
    cl_mem constants(int[] words) {
        int[] code = new int[1];
        cl_mem buffer = CL.clCreateBuffer(
                context, CL.CL_MEM_READ_ONLY | CL.CL_MEM_COPY_HOST_PTR, 4L * words.length, Pointer.to(words), code);
        check(code[0], "set memory aside");
        return buffer;
    }

    void close() {
        CL.clReleaseContext(context);
    }
}
