package io.idlemint.node.desk;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import java.util.List;
import java.util.Map;

/// What a person has noted down on this computer: names of addresses and saved searches. Nothing of it leaves the
/// computer. Safe for use by several threads; what is noted is stored before the call returns.
public interface NotebookDesk {
    /// The longest name.
    int NAME_LIMIT = 40;

    /// The most names, and the most searches.
    int ENTRIES_LIMIT = 500;

    Live<Notes> now();

    /// Names an address; an empty name takes the name away.
    ///
    /// @throws IllegalArgumentException if the name is longer than [#NAME_LIMIT] or there are too many
    void name(Account account, String name);

    /// Saves a search under its name, in place of one with the same name.
    ///
    /// @throws IllegalArgumentException if the name is empty or longer than [#NAME_LIMIT] or there are too many
    void keep(SavedSearch search);

    void forget(String search);

    /// Everything noted.
    record Notes(Map<Account, String> names, List<SavedSearch> searches) {
        public static final Notes EMPTY = new Notes(Map.of(), List.of());

        public Notes {
            names = Map.copyOf(names);
            searches = List.copyOf(searches);
        }
    }

    /// Filters of the market under a name.
    ///
    /// @param filters values by the filters' stable names; what is left out filters nothing
    record SavedSearch(String name, Map<String, String> filters) {
        public SavedSearch {
            filters = Map.copyOf(filters);
        }
    }
}
