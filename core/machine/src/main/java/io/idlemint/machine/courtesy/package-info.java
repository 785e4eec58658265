/// How this program takes its turn behind what the owner does.
@NullMarked
package io.idlemint.machine.courtesy;

import org.jspecify.annotations.NullMarked;
