/// Mining in detail, as people see it: work, speed, blocks, benchmarks and pools, as ports.
@NullMarked
package io.idlemint.node.mine;

import org.jspecify.annotations.NullMarked;
