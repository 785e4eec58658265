/// The installation's operator key, which works unattended, and the delegations that let it act for an account.
@NullMarked
package io.idlemint.signing.operator;

import org.jspecify.annotations.NullMarked;
