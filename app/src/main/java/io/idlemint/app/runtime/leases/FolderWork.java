package io.idlemint.app.runtime.leases;

import io.idlemint.domain.lease.Setback;
import io.idlemint.node.desk.MarketDesk.RentOrder;
import io.idlemint.node.desk.Refusal;
import io.idlemint.node.desk.Refusal.Why;
import io.idlemint.node.renter.RentedWork;
import io.idlemint.node.renter.UnusableNameException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Turns an order of a person, with files in folders, into a lease's work.
public final class FolderWork {
    private FolderWork() {}

    /// Where the news of the work go, beside the results' folder.
    public interface Ear {
        void output(boolean errorStream, byte[] bytes);

        /// The job has ended, as in [RentedWork.Sink].
        void jobEnded(Optional<Integer> exitCode, Optional<Setback> why);

        void problem(String request, Setback why);

        /// A self-test has its result.
        default void tested(boolean right) {}
    }

    /// What is wrong with an order's files, empty when they can be used.
    public static Optional<Refusal> wrong(RentOrder order) {
        for (Path input : order.put()) {
            if (!Files.isRegularFile(input) || !Files.isReadable(input)) {
                return Optional.of(Refusal.of(Why.INPUT_UNREADABLE, input.toString()));
            }
        }
        long names = order.put().stream().map(Path::getFileName).distinct().count();
        if (names != order.put().size()) {
            return Optional.of(Refusal.of(Why.INPUT_TWICE));
        }
        if (!Files.isDirectory(order.into())) {
            return Optional.of(
                    Refusal.of(Why.RESULT_FOLDER_MISSING, order.into().toString()));
        }
        return Optional.empty();
    }

    public static RentedWork of(RentOrder order, Ear ear) {
        List<RentedWork.Input> inputs =
                order.put().stream().map(FolderWork::input).toList();
        return new RentedWork(order.command(), inputs, order.get(), order.endWhenDone(), new Sink(order.into(), ear));
    }

    private static RentedWork.Input input(Path path) {
        // Only the progress needs it: a file that changes while it is read is sent as it is found.
        long size = path.toFile().length();
        return new RentedWork.Input(
                String.valueOf(path.getFileName()), () -> Files.newInputStream(path), OptionalLong.of(size));
    }

    private record Sink(Path into, Ear ear) implements RentedWork.Sink {
        @Override
        public void output(boolean errorStream, byte[] bytes) {
            ear.output(errorStream, bytes);
        }

        @Override
        public OutputStream result(String name) throws IOException {
            // Only the last part of the name: the provider must not choose folders on this computer.
            Path target = into.resolve(lastPart(name)).normalize();
            if (!target.startsWith(into.normalize())) {
                throw new UnusableNameException("the name " + name + " leads out of the folder");
            }
            return Files.newOutputStream(target);
        }

        /// The provider's system may allow names that this one does not, such as those with a colon on Windows.
        private static String lastPart(String name) throws IOException {
            try {
                return String.valueOf(Path.of(name).getFileName());
            } catch (InvalidPathException unusable) {
                throw new UnusableNameException("no file on this computer can be called " + name, unusable);
            }
        }

        @Override
        public void jobEnded(Optional<Integer> exitCode, Optional<Setback> why) {
            ear.jobEnded(exitCode, why);
        }

        @Override
        public void problem(String request, Setback why) {
            ear.problem(request, why);
        }
    }
}
