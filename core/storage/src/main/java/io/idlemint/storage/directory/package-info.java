/// What a key node knows of its participants: delegations, offers, how leases ended.
@NullMarked
package io.idlemint.storage.directory;

import org.jspecify.annotations.NullMarked;
