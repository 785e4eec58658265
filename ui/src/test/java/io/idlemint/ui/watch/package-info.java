/// What every test of the window is watched for.
@NullMarked
package io.idlemint.ui.watch;

import org.jspecify.annotations.NullMarked;
