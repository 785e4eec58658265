@NullMarked
package io.idlemint.domain.money;

import org.jspecify.annotations.NullMarked;
