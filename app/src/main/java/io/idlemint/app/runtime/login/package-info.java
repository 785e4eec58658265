/// What the desktop starts of us: at the login, and for a link.
@NullMarked
package io.idlemint.app.runtime.login;

import org.jspecify.annotations.NullMarked;
