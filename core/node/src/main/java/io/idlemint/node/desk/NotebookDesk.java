package io.idlemint.node.desk;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.node.template.SavedTemplate;
import java.util.List;
import java.util.Map;

/// What a person has noted down on this computer: names of addresses, saved searches and templates. Nothing of it
/// leaves the computer. Safe for use by several threads; what is noted is stored before the call returns.
public interface NotebookDesk {
    /// The longest name.
    int NAME_LIMIT = 40;

    /// The most names, the most searches and the most templates.
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

    /// Keeps a template under its name, in place of one with the same name.
    ///
    /// @throws IllegalArgumentException if the name is empty or longer than [#NAME_LIMIT] or there are too many
    void keep(SavedTemplate template);

    void forgetTemplate(String template);

    /// Everything noted.
    record Notes(Map<Account, String> names, List<SavedSearch> searches, List<SavedTemplate> templates) {
        public static final Notes EMPTY = new Notes(Map.of(), List.of(), List.of());

        public Notes {
            names = Map.copyOf(names);
            searches = List.copyOf(searches);
            templates = List.copyOf(templates);
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
