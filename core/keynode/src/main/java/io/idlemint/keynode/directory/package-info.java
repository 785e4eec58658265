/// Who is connected and what is on offer: in memory, rebuilt from the live streams.
@NullMarked
package io.idlemint.keynode.directory;

import org.jspecify.annotations.NullMarked;
