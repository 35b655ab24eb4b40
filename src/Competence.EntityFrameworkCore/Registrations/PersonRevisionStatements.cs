using System.Collections.Immutable;
using Competence.Absences;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Storage;
using Competence.Loans;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Moves the revisions of those on whom a commit stores something, and checks those that it was decided from.</summary>
/// <remarks>
/// These come before all other statements: whoever stores something of the same people waits here, and what is derived in SQL afterwards is
/// derived from what the other has stored.
/// </remarks>
internal sealed class PersonRevisionStatements
{
    private readonly SqlDialect _dialect;
    private readonly string _expect;
    private readonly string _expectOne;
    private readonly string _touch;
    private readonly string _touchAssigned;
    private readonly string _touchPlan;
    private readonly string _touchRequirement;

    public PersonRevisionStatements(SqlDialect dialect)
    {
        _dialect = dialect;
        string expected = dialect.RowsOf("people", "e", ("person_id", SqlKind.Id), ("revision", SqlKind.Long));
        string ids = dialect.RowsOf("ids", "i", ("id", SqlKind.Id));
        _expect = dialect.Adapt($"""
            insert into competence.person_revision (person_id, revision)
            select e.person_id, e.revision + 1 from {expected} where true order by e.person_id
            on conflict (person_id) do update set revision = excluded.revision where person_revision.revision = excluded.revision - 1
            """);
        _expectOne = dialect.Adapt("""
            insert into competence.person_revision (person_id, revision) values (@person, @next)
            on conflict (person_id) do update set revision = excluded.revision where person_revision.revision = excluded.revision - 1
            """);
        _touch = Touch(dialect, $"select i.id as person_id from {ids}");
        _touchAssigned = Touch(dialect, $"select a.person_id from competence.assignment a where a.id in (select i.id from {ids})");
        _touchPlan = Touch(
            dialect, $"select a.person_id from competence.assignment a where a.plan_id = @plan and a.state = {(int)AssignmentState.Active}");
        _touchRequirement = Touch(dialect, RegistrationSetStatements.PeopleOfRequirement);
    }

    /// <summary>The people in <paramref name="expected"/> must be as far as said; all others that are touched go on from wherever they are.</summary>
    public void Advance(
        List<SqlStatement> made,
        IReadOnlyDictionary<PersonId, PersonRevision> expected,
        IEnumerable<IAggregate> states,
        IReadOnlyCollection<ISetOperation> operations)
    {
        if (expected.Count == 1)
        {
            (PersonId person, PersonRevision revision) = expected.Single();
            made.Add(new SqlStatement(_expectOne, [SqlValue.Id("person", person.Value), SqlValue.Long("next", revision.Value + 1)], Changes: 1));
        }
        else if (expected.Count > 1)
        {
            string people = _dialect.Json(expected, static (row, one) => row.Id(one.Key.Value).Value(SqlKind.Long, one.Value.Value));
            made.Add(new SqlStatement(_expect, [SqlValue.Text("people", people)], Changes: expected.Count));
        }

        PersonId[] touched =
        [
            .. states.Where(state => state is Assignment or Registration or NotRelevantMark or Absence or Loan).Select(state => state.Subject.Person)
                .Concat(operations.SelectMany(PeopleOf))
                .Distinct()
                .Where(person => !expected.ContainsKey(person)),
        ];
        if (touched.Length > 0)
        {
            made.Add(new SqlStatement(_touch, [Ids([.. touched])]));
        }

        made.AddRange(operations.Select(Touch).OfType<SqlStatement>());
    }

    private static IEnumerable<PersonId> PeopleOf(ISetOperation operation) => operation switch
    {
        RegistrationSet.RefreshPeople refresh => refresh.People,
        RegistrationSet.MoveNoticesOn move => move.Registrations.Select(key => key.Person),
        _ => [],
    };

    private SqlStatement? Touch(ISetOperation operation) => operation switch
    {
        RegistrationSet.OpenForAssignments open => new SqlStatement(_touchAssigned, [Ids(open.Assignments)]),
        RegistrationSet.OpenForPlan open => new SqlStatement(_touchPlan, [SqlValue.Id("plan", open.Plan.Value)]),
        RegistrationSet.RefreshRequirement refresh =>
            new SqlStatement(_touchRequirement, [SqlValue.Id("requirement", refresh.Requirement.Value)]),
        _ => null,
    };

    private SqlValue Ids<TId>(ImmutableArray<TId> ids)
        where TId : struct, IEntityId<TId> => SqlValue.Text("ids", _dialect.Json(ids));

    /// <summary>People are locked in the order of their ids, so that two who touch the same do not wait for each other.</summary>
    private static string Touch(SqlDialect dialect, string people) => dialect.Adapt($"""
        insert into competence.person_revision (person_id, revision)
        select x.person_id, 1 from (select distinct y.person_id from ({people}) y) x where true order by x.person_id
        on conflict (person_id) do update set revision = person_revision.revision + 1
        """);
}
