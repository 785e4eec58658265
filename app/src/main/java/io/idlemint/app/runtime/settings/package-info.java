/// What the owner has set: the settings of an installation and the preferences of the governor, as files and as text.
@NullMarked
package io.idlemint.app.runtime.settings;

import org.jspecify.annotations.NullMarked;
