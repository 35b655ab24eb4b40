using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Keeps the signers' lists in step with a saved registration (PRG-53).</summary>
/// <remarks>
/// A request lies in the list of its repetition's state, from the moment it came there. One that was taken back is gone (PRG-51); one that
/// was signed stays with its signer when a new round begins (PRG-73).
/// </remarks>
internal sealed class SignRequestStatements
{
    private readonly SqlDialect _dialect;
    private readonly string _drop;
    private readonly string _dropWaiting;
    private readonly string _put;

    public SignRequestStatements(SqlDialect dialect)
    {
        _dialect = dialect;
        string asked = dialect.RowsOf(
            "asked", "n", ("repetition_id", SqlKind.Id), ("signer_id", SqlKind.Id), ("state", SqlKind.Small), ("performed_on", SqlKind.Date),
            ("sent_from_id", SqlKind.Id));
        string present = dialect.RowsOf("present", "p", ("repetition_id", SqlKind.Id));
        _drop = dialect.Adapt($"""
            delete from competence.sign_request where person_id = @person and requirement_id = @requirement
                and repetition_id not in (select n.repetition_id from {asked})
                and (state <> @signed or repetition_id in (select p.repetition_id from {present}))
            """);
        string emptied = dialect.RowsOf("emptied", "e", ("person_id", SqlKind.Id), ("requirement_id", SqlKind.Id));
        _dropWaiting = dialect.Adapt($"""
            delete from competence.sign_request where state <> @signed and (person_id, requirement_id) in (select e.person_id, e.requirement_id from {emptied})
            """);
        _put = dialect.Adapt($"""
            insert into competence.sign_request
                (person_id, requirement_id, repetition_id, signer_id, state, performed_on, sent_from_id, changed_at)
            select @person, @requirement, n.repetition_id, n.signer_id, n.state, n.performed_on, n.sent_from_id, @at from {asked} where true
            on conflict (person_id, requirement_id, repetition_id) do update set
                changed_at = case when sign_request.state = excluded.state and sign_request.signer_id = excluded.signer_id
                    then sign_request.changed_at else excluded.changed_at end,
                signer_id = excluded.signer_id, state = excluded.state, performed_on = excluded.performed_on, sent_from_id = excluded.sent_from_id
            """);
    }

    /// <summary>Makes the requests those of <paramref name="next"/>, which is stored at <paramref name="at"/>.</summary>
    /// <param name="made">What the statements are added to.</param>
    /// <param name="next">The registration as it is stored.</param>
    /// <param name="isFirst">Whether nothing was stored of it before, so that there are no requests yet.</param>
    /// <param name="at">When.</param>
    public void Follow(List<SqlStatement> made, Registration next, bool isFirst, Instant at)
    {
        SqlValue person = SqlValue.Id("person", next.Key.Person.Value);
        SqlValue requirement = SqlValue.Id("requirement", next.Key.Requirement.Value);
        Repetition[] requests = [.. next.Repetitions.Where(repetition => StateOf(repetition) is not null)];
        SqlValue asked = SqlValue.Text("asked", _dialect.Json(requests, static (row, repetition) => row
            .Id(repetition.Id.Value)
            .Id(repetition.Signer!.Value.Value)
            .Value(SqlKind.Small, StateOf(repetition))
            .Value(SqlKind.Date, repetition.PerformedOn)
            .Value(SqlKind.Id, repetition.SentFrom?.Value)));
        if (!isFirst)
        {
            SqlValue present = SqlValue.Text("present", _dialect.Json(next.Repetitions, static (row, repetition) => row.Id(repetition.Id.Value)));
            made.Add(new SqlStatement(_drop, [person, requirement, asked, present, SqlValue.Small("signed", SignRequestState.Signed)]));
        }

        if (requests.Length > 0)
        {
            made.Add(new SqlStatement(_put, [person, requirement, asked, SqlValue.Instant("at", at)]));
        }
    }

    /// <summary>Ends what waits or was rejected of registrations that have no repetitions left: the same as following each of them.</summary>
    public void FollowEmptied(List<SqlStatement> made, IReadOnlyCollection<Registration> emptied)
    {
        string keys = _dialect.Json(emptied, static (row, one) => row.Id(one.Key.Person.Value).Id(one.Key.Requirement.Value));
        made.Add(new SqlStatement(_dropWaiting, [SqlValue.Text("emptied", keys), SqlValue.Small("signed", SignRequestState.Signed)]));
    }

    /// <summary>In which list of its signer a repetition is; none when it is in none.</summary>
    public static SignRequestState? StateOf(Repetition repetition) => repetition is not { Signer: not null, PerformedOn: not null }
        ? null
        : repetition.State switch
        {
            RepetitionState.Awaiting => SignRequestState.Awaiting,
            RepetitionState.Signed => SignRequestState.Signed,
            RepetitionState.Rejected => SignRequestState.Rejected,
            _ => null,
        };
}
