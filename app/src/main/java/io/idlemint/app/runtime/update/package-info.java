/// New versions: announcements that are signed, packages that are verified.
@NullMarked
package io.idlemint.app.runtime.update;

import org.jspecify.annotations.NullMarked;
