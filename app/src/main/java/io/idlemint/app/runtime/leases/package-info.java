/// Leases in both directions: offers of this computer, the market, what runs and what it leaves behind.
@NullMarked
package io.idlemint.app.runtime.leases;

import org.jspecify.annotations.NullMarked;
