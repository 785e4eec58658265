package io.idlemint.ui.ledger;

import io.idlemint.domain.identity.Account;
import io.idlemint.node.desk.NotebookDesk;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The names that a person gave to addresses, as the notebook has them now.
public final class Names {
    private final NotebookDesk notebook;

    public Names(NotebookDesk notebook) {
        this.notebook = notebook;
    }

    /// The name of an address, else its short form.
    public String of(Account account) {
        return named(account).orElseGet(account::brief);
    }

    public Optional<String> named(Account account) {
        return Optional.ofNullable(notebook.now().get().names().get(account));
    }

    /// The address with exactly this name, case ignored.
    public Optional<Account> find(String name) {
        String wanted = name.strip();
        return all().stream()
                .filter(entry -> entry.getValue().equalsIgnoreCase(wanted))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// All names in their order.
    public List<Map.Entry<Account, String>> all() {
        return notebook.now().get().names().entrySet().stream()
                .sorted(Comparator.comparing(
                        entry -> entry.getValue().toLowerCase(Locale.ROOT), Comparator.naturalOrder()))
                .toList();
    }
}
