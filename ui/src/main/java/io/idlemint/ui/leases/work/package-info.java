/// What happens inside a lease: its output, its files, and what it uses.
@NullMarked
package io.idlemint.ui.leases.work;

import org.jspecify.annotations.NullMarked;
