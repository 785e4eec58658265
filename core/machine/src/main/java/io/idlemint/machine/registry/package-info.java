/// The registry of Windows.
@NullMarked
package io.idlemint.machine.registry;

import org.jspecify.annotations.NullMarked;
