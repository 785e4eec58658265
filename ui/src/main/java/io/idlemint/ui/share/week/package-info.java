/// A week in quarters of an hour, painted by hours.
@NullMarked
package io.idlemint.ui.share.week;

import org.jspecify.annotations.NullMarked;
