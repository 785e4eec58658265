@NullMarked
package io.idlemint.storage.participant;

import org.jspecify.annotations.NullMarked;
