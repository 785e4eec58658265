/// NVIDIA's management library, where the driver brought it.
@NullMarked
package io.idlemint.machine.nvml;

import org.jspecify.annotations.NullMarked;
