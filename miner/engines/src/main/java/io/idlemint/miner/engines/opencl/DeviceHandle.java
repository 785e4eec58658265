package io.idlemint.miner.engines.opencl;

import org.jocl.cl_device_id;
import org.jocl.cl_platform_id;

/// A device as OpenCL knows it and as people do.
record DeviceHandle(cl_platform_id platform, cl_device_id id, OpenClDevice facts) {}
