/// What happened: the drawer at the right, and notes that pop up.
@NullMarked
package io.idlemint.ui.activity;

import org.jspecify.annotations.NullMarked;
