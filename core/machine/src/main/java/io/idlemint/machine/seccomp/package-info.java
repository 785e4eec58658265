/// The system call filter of the sandbox, assembled as a classic BPF program.
@NullMarked
package io.idlemint.machine.seccomp;

import org.jspecify.annotations.NullMarked;
