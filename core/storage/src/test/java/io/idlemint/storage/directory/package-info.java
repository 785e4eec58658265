@NullMarked
package io.idlemint.storage.directory;

import org.jspecify.annotations.NullMarked;
