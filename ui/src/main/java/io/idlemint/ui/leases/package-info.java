/// The Leases screen: using, watching and ending leases.
@NullMarked
package io.idlemint.ui.leases;

import org.jspecify.annotations.NullMarked;
