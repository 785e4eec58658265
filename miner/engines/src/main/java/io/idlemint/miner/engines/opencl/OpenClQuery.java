package io.idlemint.miner.engines.opencl;

import static org.jocl.CL.CL_DEVICE_GLOBAL_MEM_SIZE;
import static org.jocl.CL.CL_DEVICE_MAX_COMPUTE_UNITS;
import static org.jocl.CL.CL_DEVICE_NAME;
import static org.jocl.CL.CL_DEVICE_TYPE;
import static org.jocl.CL.CL_DEVICE_TYPE_ACCELERATOR;
import static org.jocl.CL.CL_DEVICE_TYPE_ALL;
import static org.jocl.CL.CL_DEVICE_TYPE_CPU;
import static org.jocl.CL.CL_DEVICE_TYPE_GPU;
import static org.jocl.CL.CL_DEVICE_VENDOR;
import static org.jocl.CL.CL_DEVICE_VERSION;
import static org.jocl.CL.CL_DRIVER_VERSION;
import static org.jocl.CL.CL_PLATFORM_NAME;
import static org.jocl.CL.CL_SUCCESS;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jocl.CL;
import org.jocl.Pointer;
import org.jocl.Sizeof;
import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/// Asks OpenCL through JOCL. Goes by return codes; JOCL's exceptions stay off.
final class OpenClQuery implements OpenClDevices.Query {
    /// The ICD loader's answer when no platform is installed (cl_khr_icd).
    private static final int PLATFORM_NOT_FOUND_KHR = -1001;

    /// Drivers make themselves ready when they are first asked, and some (PoCL) crash when two threads ask at once.
    private static final Object FIRST_QUESTION = new Object();

    private final List<DeviceHandle> found = new ArrayList<>();
    private String reason = "";

    @Override
    public OpenClDevices devices() {
        String trouble = search();
        return new OpenClDevices(found.stream().map(DeviceHandle::facts).toList(), trouble);
    }

    /// The devices, with what OpenCL knows them by.
    List<DeviceHandle> handles() {
        search();
        return List.copyOf(found);
    }

    /// Returns why there are none, or fewer than there could be; nothing if all went well.
    ///
    /// @throws LinkageError if there is no OpenCL at all
    private String search() {
        synchronized (FIRST_QUESTION) {
            return ask();
        }
    }

    private String ask() {
        if (!DriverLibrary.isThere()) {
            throw new UnsatisfiedLinkError("the OpenCL library is not here");
        }
        int[] count = new int[1];
        int code = CL.clGetPlatformIDs(0, null, count);
        if (code == PLATFORM_NOT_FOUND_KHR || (code == CL_SUCCESS && count[0] == 0)) {
            return "no OpenCL driver is installed";
        }
        if (code != CL_SUCCESS) {
            return "OpenCL does not list its platforms: error " + code;
        }
        cl_platform_id[] platforms = new cl_platform_id[count[0]];
        CL.clGetPlatformIDs(platforms.length, platforms, null);
        for (cl_platform_id platform : platforms) {
            askPlatform(platform);
        }
        return reason;
    }

    private void askPlatform(cl_platform_id platform) {
        String name = platformName(platform);
        int[] count = new int[1];
        int code = CL.clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, 0, null, count);
        if (code == CL.CL_DEVICE_NOT_FOUND || (code == CL_SUCCESS && count[0] == 0)) {
            return;
        }
        if (code != CL_SUCCESS) {
            reason = "the OpenCL platform " + name + " does not list its devices: error " + code;
            return;
        }
        cl_device_id[] devices = new cl_device_id[count[0]];
        CL.clGetDeviceIDs(platform, CL_DEVICE_TYPE_ALL, devices.length, devices, null);
        for (cl_device_id device : devices) {
            found.add(new DeviceHandle(platform, device, facts(name, device)));
        }
    }

    private static OpenClDevice facts(String platform, cl_device_id device) {
        return new OpenClDevice(
                platform,
                text(device, CL_DEVICE_NAME),
                text(device, CL_DEVICE_VENDOR),
                kind(number(device, CL_DEVICE_TYPE)),
                (int) number(device, CL_DEVICE_MAX_COMPUTE_UNITS),
                number(device, CL_DEVICE_GLOBAL_MEM_SIZE),
                text(device, CL_DRIVER_VERSION),
                text(device, CL_DEVICE_VERSION));
    }

    private static OpenClDevice.Kind kind(long type) {
        if ((type & CL_DEVICE_TYPE_GPU) != 0) {
            return OpenClDevice.Kind.GPU;
        }
        if ((type & CL_DEVICE_TYPE_CPU) != 0) {
            return OpenClDevice.Kind.CPU;
        }
        return (type & CL_DEVICE_TYPE_ACCELERATOR) != 0 ? OpenClDevice.Kind.ACCELERATOR : OpenClDevice.Kind.OTHER;
    }

    private static String platformName(cl_platform_id platform) {
        long[] size = new long[1];
        if (CL.clGetPlatformInfo(platform, CL_PLATFORM_NAME, 0, null, size) != CL_SUCCESS || size[0] <= 0) {
            return "";
        }
        byte[] text = new byte[(int) size[0]];
        CL.clGetPlatformInfo(platform, CL_PLATFORM_NAME, text.length, Pointer.to(text), null);
        return trimmed(text);
    }

    private static String text(cl_device_id device, int what) {
        long[] size = new long[1];
        if (CL.clGetDeviceInfo(device, what, 0, null, size) != CL_SUCCESS || size[0] <= 0) {
            return "";
        }
        byte[] text = new byte[(int) size[0]];
        CL.clGetDeviceInfo(device, what, text.length, Pointer.to(text), null);
        return trimmed(text);
    }

    // Eight bytes of zeros take a 32-bit answer as well: every system that we run on is little-endian.
    static long number(cl_device_id device, int what) {
        long[] value = new long[1];
        int code = CL.clGetDeviceInfo(device, what, Sizeof.cl_long, Pointer.to(value), null);
        return code == CL_SUCCESS ? value[0] : 0;
    }

    private static String trimmed(byte[] text) {
        int end = text.length;
        while (end > 0 && text[end - 1] == 0) {
            end--;
        }
        return new String(text, 0, end, StandardCharsets.UTF_8).strip();
    }
}
