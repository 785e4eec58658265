/// Whole labs for tests: a key node, a provider and a renter on loopback, and what can go wrong between them.
@NullMarked
package io.idlemint.app.lab;

import org.jspecify.annotations.NullMarked;
