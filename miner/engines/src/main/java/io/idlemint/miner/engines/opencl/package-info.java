/// What OpenCL knows about this computer.
@NullMarked
package io.idlemint.miner.engines.opencl;

import org.jspecify.annotations.NullMarked;
