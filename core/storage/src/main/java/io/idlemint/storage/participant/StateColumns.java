package io.idlemint.storage.participant;

import io.idlemint.domain.lease.EndReason;
import io.idlemint.domain.lease.LeaseState;
import io.idlemint.domain.lease.LeaseState.Payout;
import io.idlemint.domain.lease.Party;
import io.idlemint.storage.Values;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/// How a lease's state stands in the columns `state`, `reason`, `decided_by`, `paid_provider`, `paid_holders` and
/// `refunded`.
final class StateColumns {
    /// The assignments of an `update`, with the parameters that [#bind] fills.
    static final String ASSIGNMENTS = """
            state = :state, reason = :reason, decided_by = :by,
            paid_provider = :paidProvider, paid_holders = :paidHolders, refunded = :refunded""";

    private StateColumns() {}

    static Update bind(Update update, LeaseState state) {
        Optional<EndReason> reason = switch (state) {
            case LeaseState.Ending ending -> Optional.of(ending.reason());
            case LeaseState.Settled settled -> Optional.of(settled.reason());
            case LeaseState.Refused refused -> Optional.of(refused.reason());
            case LeaseState.Failed failed -> Optional.of(failed.reason());
            default -> Optional.empty();
        };
        Optional<Party> by = switch (state) {
            case LeaseState.Ending ending -> Optional.of(ending.by());
            case LeaseState.Settled settled -> Optional.of(settled.by());
            case LeaseState.Failed failed -> Optional.of(failed.by());
            default -> Optional.empty();
        };
        Optional<Payout> payout =
                state instanceof LeaseState.Settled settled ? Optional.of(settled.payout()) : Optional.empty();
        return update.bind("state", state.code())
                .bind("reason", reason.map(EndReason::name))
                .bind("by", by.map(Party::name))
                .bind("paidProvider", payout.map(p -> p.provider().nanos()))
                .bind("paidHolders", payout.map(p -> p.holders().nanos()))
                .bind("refunded", payout.map(p -> p.refunded().nanos()));
    }

    static LeaseState read(ResultSet row) throws SQLException {
        String code = row.getString("state");
        return switch (code) {
            case "REQUESTED" -> new LeaseState.Requested();
            case "FUNDED" -> new LeaseState.Funded();
            case "STARTING" -> new LeaseState.Starting();
            case "READY" -> new LeaseState.Ready();
            case "SUSPENDED" -> new LeaseState.Suspended();
            case "ENDING" -> new LeaseState.Ending(reason(row), party(row));
            case "SETTLED" ->
                new LeaseState.Settled(
                        reason(row),
                        party(row),
                        new Payout(
                                Values.amount(row, "paid_provider"),
                                Values.amount(row, "paid_holders"),
                                Values.amount(row, "refunded")));
            case "REFUSED" -> new LeaseState.Refused(reason(row));
            case "FAILED" -> new LeaseState.Failed(reason(row), party(row));
            default -> throw new SQLException("no lease state is called " + code);
        };
    }

    private static EndReason reason(ResultSet row) throws SQLException {
        return EndReason.valueOf(row.getString("reason"));
    }

    private static Party party(ResultSet row) throws SQLException {
        return Party.valueOf(row.getString("decided_by"));
    }
}
