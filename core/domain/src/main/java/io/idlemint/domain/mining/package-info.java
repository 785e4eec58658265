/// What keeps a device from mining.
@NullMarked
package io.idlemint.domain.mining;

import org.jspecify.annotations.NullMarked;
