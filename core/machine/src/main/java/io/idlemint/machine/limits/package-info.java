/// How the host holds a job to its limits: systemd scopes, control groups of both versions, or resource limits
/// per process.
@NullMarked
package io.idlemint.machine.limits;

import org.jspecify.annotations.NullMarked;
