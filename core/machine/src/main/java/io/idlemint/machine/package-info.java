/// This computer: what it is made of, whether it is ready, and the sandbox that leases run in.
@NullMarked
package io.idlemint.machine;

import org.jspecify.annotations.NullMarked;
