@NullMarked
package io.idlemint.machine.nvml;

import org.jspecify.annotations.NullMarked;
