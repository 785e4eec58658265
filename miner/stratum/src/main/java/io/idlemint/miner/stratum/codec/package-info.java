/// Lines and messages: framing, strict JSON reading, and writing.
@NullMarked
package io.idlemint.miner.stratum.codec;

import org.jspecify.annotations.NullMarked;
