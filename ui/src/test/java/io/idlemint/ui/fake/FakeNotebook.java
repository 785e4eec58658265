package io.idlemint.ui.fake;

import io.idlemint.domain.identity.Account;
import io.idlemint.domain.live.Live;
import io.idlemint.domain.live.LiveCell;
import io.idlemint.node.desk.NotebookDesk;
import io.idlemint.node.template.SavedTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A notebook that forgets everything at the end of the test.
public final class FakeNotebook implements NotebookDesk {
    public final LiveCell<Notes> cell = new LiveCell<>(Notes.EMPTY);

    @Override
    public Live<Notes> now() {
        return cell;
    }

    @Override
    public void name(Account account, String name) {
        Map<Account, String> names = new HashMap<>(cell.get().names());
        if (name.isBlank()) {
            names.remove(account);
        } else {
            names.put(account, name.strip());
        }
        cell.set(new Notes(names, cell.get().searches(), cell.get().templates()));
    }

    @Override
    public void keep(SavedSearch search) {
        List<SavedSearch> searches = others(search.name());
        searches.add(search);
        cell.set(new Notes(cell.get().names(), searches, cell.get().templates()));
    }

    @Override
    public void forget(String search) {
        cell.set(new Notes(cell.get().names(), others(search), cell.get().templates()));
    }

    @Override
    public void keep(SavedTemplate template) {
        List<SavedTemplate> templates = templatesBut(template.name());
        templates.add(template);
        cell.set(new Notes(cell.get().names(), cell.get().searches(), templates));
    }

    @Override
    public void forgetTemplate(String template) {
        cell.set(new Notes(cell.get().names(), cell.get().searches(), templatesBut(template)));
    }

    private List<SavedTemplate> templatesBut(String name) {
        List<SavedTemplate> others = new ArrayList<>(cell.get().templates());
        others.removeIf(known -> known.name().equals(name));
        return others;
    }

    private List<SavedSearch> others(String name) {
        List<SavedSearch> others = new ArrayList<>(cell.get().searches());
        others.removeIf(known -> known.name().equals(name));
        return others;
    }
}
