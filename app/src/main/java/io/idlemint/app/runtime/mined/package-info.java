/// What mining leaves behind: its speed over time, the blocks that it found, and the check of blocks.
@NullMarked
package io.idlemint.app.runtime.mined;

import org.jspecify.annotations.NullMarked;
