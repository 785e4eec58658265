/// Templates of jobs: what a renter's form is filled with, ready-made or saved.
@NullMarked
package io.idlemint.node.template;

import org.jspecify.annotations.NullMarked;
