/// A SQLite file with one writer: transactions, migrations and the mapping of the domain's values.
@NullMarked
package io.idlemint.storage;

import org.jspecify.annotations.NullMarked;
