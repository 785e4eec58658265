@NullMarked
package io.idlemint.node.profit;

import org.jspecify.annotations.NullMarked;
