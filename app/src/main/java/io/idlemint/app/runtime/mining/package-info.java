/// Mining as the window and the command line order it: devices, engines, sources of work, measuring.
@NullMarked
package io.idlemint.app.runtime.mining;

import org.jspecify.annotations.NullMarked;
