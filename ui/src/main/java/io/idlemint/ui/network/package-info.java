/// The Network screen: key nodes, the lab, the ledger, and what is in demand.
@NullMarked
package io.idlemint.ui.network;

import org.jspecify.annotations.NullMarked;
