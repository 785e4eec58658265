/// The books of a participant: its leases on either side.
@NullMarked
package io.idlemint.storage.participant;

import org.jspecify.annotations.NullMarked;
