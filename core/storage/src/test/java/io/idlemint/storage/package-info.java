@NullMarked
package io.idlemint.storage;

import org.jspecify.annotations.NullMarked;
