/// What runs inside a tunnel between two nodes: secure streams over any byte-stream pair, and the framing of
/// messages.
@NullMarked
package io.idlemint.wire.tunnel;

import org.jspecify.annotations.NullMarked;
