/// How the owner wants the window: one record, and the desks that keep it and that look after the installation.
@NullMarked
package io.idlemint.ui.prefs;

import org.jspecify.annotations.NullMarked;
