package io.idlemint.ui.leases.work;

import io.idlemint.domain.crypto.Bytes32;
import io.idlemint.domain.lease.Party;
import io.idlemint.domain.live.Subscription;
import io.idlemint.node.desk.LeaseDesk;
import io.idlemint.node.desk.LeaseDesk.LeaseNow;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.lease.LeaseFiles;
import io.idlemint.ui.screen.ScreenContext;
import io.idlemint.ui.wording.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The output, the files and the usage of the lease that is looked at. Only on the screen's thread.
public final class WorkViewModel implements AutoCloseable {
    private final LeaseDesk desk;
    private final ScreenContext context;
    private final FileWording fileWording;
    private final UsageWording usageWording;
    private final OutputWording outputWording;
    private final ReadOnlyStringWrapper output = new ReadOnlyStringWrapper("");
    private final ObservableList<FileRow> files = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<UsageText> usage = new ReadOnlyObjectWrapper<>(UsageText.NOTHING);
    private final ReadOnlyBooleanWrapper over = new ReadOnlyBooleanWrapper();
    private LeaseFiles last = LeaseFiles.NONE;
    private Optional<Key> looked = Optional.empty();
    private List<Subscription> shown = List.of();

    private record Key(Bytes32 lease, Party side) {}

    public WorkViewModel(LeaseDesk desk, ScreenContext context) {
        this.desk = desk;
        this.context = context;
        fileWording = new FileWording(context.words());
        usageWording = new UsageWording(context.words());
        outputWording = new OutputWording(context.words());
    }

    /// Looks at a lease, or at none. Output and files are the renter's alone.
    public void look(Optional<LeaseNow> lease) {
        Optional<Key> fresh = lease.map(now -> new Key(now.id(), now.side()));
        boolean ended = lease.map(now -> now.state().isOver()).orElse(false);
        boolean same = ended == over.get();
        over.set(ended);
        if (fresh.equals(looked)) {
            if (!same) {
                show(last);
            }
            return;
        }
        looked = fresh;
        shown.forEach(Subscription::close);
        output.set("");
        show(LeaseFiles.NONE);
        usage.set(UsageText.NOTHING);
        shown = fresh.map(this::watch).orElse(List.of());
    }

    private List<Subscription> watch(Key key) {
        Subscription used =
                context.bridge().show(desk.usage(key.lease(), key.side()), now -> usage.set(usageWording.text(now)));
        return key.side() == Party.PROVIDER
                ? List.of(used)
                : List.of(
                        used,
                        context.bridge().show(desk.output(key.lease()), parts -> output.set(outputWording.text(parts))),
                        context.bridge().show(desk.files(key.lease()), this::show));
    }

    private void show(LeaseFiles now) {
        last = now;
        List<FileRow> rows = fileWording.rows(now, over.get());
        if (!files.equals(rows)) {
            files.setAll(rows);
        }
        open.set(now.open());
        note.set(fileWording.note(now, over.get()));
    }

    public ReadOnlyStringProperty output() {
        return output.getReadOnlyProperty();
    }

    ObservableList<FileRow> files() {
        return files;
    }

    /// Whether files can be moved now.
    ReadOnlyBooleanProperty open() {
        return open.getReadOnlyProperty();
    }

    /// Whether the lease has ended, and the files with it.
    ReadOnlyBooleanProperty over() {
        return over.getReadOnlyProperty();
    }

    /// What to know about the files, or what became of the last order.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<UsageText> usage() {
        return usage.getReadOnlyProperty();
    }

    ScreenContext context() {
        return context;
    }

    void upload(List<Path> chosen) {
        looked.ifPresent(key -> chosen.forEach(file -> ask(() -> desk.upload(key.lease(), file))));
    }

    void save(FileRow row, Path target) {
        looked.ifPresent(key -> ask(() -> desk.download(key.lease(), row.name(), target)));
    }

    void cancel(FileRow row) {
        looked.ifPresent(key -> context.bridge().tell(() -> desk.cancelFile(key.lease(), row.name(), row.into())));
    }

    private void ask(Supplier<Optional<Refusal>> order) {
        context.bridge()
                .ask(
                        order,
                        refused -> refused.map(context.words()::refusal).ifPresent(note::set),
                        failure -> note.set(
                                Problem.of(failure, "", context.words()).reason()));
    }

    @Override
    public void close() {
        shown.forEach(Subscription::close);
    }
}
