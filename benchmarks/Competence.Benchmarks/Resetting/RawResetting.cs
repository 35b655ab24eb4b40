using Competence.Benchmarks.Stores;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using NodaTime.Text;

namespace Competence.Benchmarks.Resetting;

/// <summary>Resets a definition for everybody by hand, in statements over all: the rows that the store writes of people, in one transaction.</summary>
internal sealed class RawResetting
{
    /// <summary>The rows of one person: revision, registration, event and outbox.</summary>
    private const int RowsOfPerson = 4;

    private readonly RawDatabase _raw;
    private readonly Requirement _requirement;
    private readonly int _people;
    private readonly string[] _statements;

    public RawResetting(RawDatabase raw, Requirement requirement, int people)
    {
        (_raw, _requirement, _people) = (raw, requirement, people);
        string mine = $"""
            requirement_id = $1 and {raw.IsAmong("person_id", """
                select a.person_id from assignment a join plan_link l on l.plan_id = a.plan_id where l.requirement_id = $1
                """)}
            """;
        _statements =
        [
            $"update person_revision set revision = revision + 1 where person_id in (select person_id from registration where {mine})",
            $"delete from sign_request where state <> {(int)SignRequestState.Signed} and {mine}",
            $"""
            insert into history (person_id, at, id, subject_kind, subject_id, version, audience, by_id, position_id, kind, body)
            select person_id, $2, {raw.NewId}, '{Registration.SubjectKind}', requirement_id, version + 1, 0, $3, $4, 'registration.reset-for-everybody.v1', $5
            from registration where {mine}
            """,
            "insert into outbox (event_id, person_id, at) select h.id, h.person_id, h.at from history h where h.subject_id = $1 and h.at = $2 and h.kind = 'registration.reset-for-everybody.v1' order by h.person_id",
            $$"""
            update registration set state = 0, is_renewal = {{(raw is RawSqlite ? "0" : "false")}}, counted = 0, fulfilled_on = null, manual_expires_on = null,
                expires_on = null, next_notice_on = case when state = {{(int)RegistrationState.Fulfilled}} then $2 else next_notice_on end,
                version = version + 1, body = $3
            where {{mine}}
            """,
        ];
    }

    public int Rows => _people * RowsOfPerson;

    /// <summary>Resets all; false, with nothing done, when there were not as many as expected.</summary>
    public ValueTask<bool> ResetAsync(Moment moment, RequirementReset reset)
    {
        Guid id = _requirement.Id.Value;
        string body = $$"""{"reset":"{{reset.Id}}","begunOn":"{{LocalDatePattern.Iso.Format(moment.Today)}}","reason":"{{reset.Reason}}"}""";
        string blank = $$"""{"repetitions":[],"ticked":[],"isUnlocked":false,"resetOn":"{{LocalDatePattern.Iso.Format(moment.Today)}}"}""";
        return _raw.WriteAsync(
            Rows,
            new RawStatement(_statements[0], [id]),
            new RawStatement(_statements[1], [id]),
            new RawStatement(_statements[2], [id, moment.Now, reset.BegunBy!.Value.Value, reset.BegunFrom!.Value.Value, body]),
            new RawStatement(_statements[3], [id, moment.Now]),
            new RawStatement(_statements[4], [id, moment.Today, blank]));
    }
}
