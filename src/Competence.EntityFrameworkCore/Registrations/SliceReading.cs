using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Reads people whole: the queries of one batch, and how their rows are put together.</summary>
internal sealed class SliceReading
{
    /// <summary>What a row of <see cref="SliceTexts.People"/> is that is a person; the others are of <see cref="PositionReading"/>.</summary>
    public const int PersonRow = 0;

    private readonly List<(PersonId Id, PersonRevision Revision)> _people = [];
    private readonly PositionReading _positions = new();
    private readonly List<Assignment> _assignments = [];
    private readonly Dictionary<PlanId, long> _plans = [];
    private readonly List<NotRelevantMark> _marks = [];
    private readonly List<RegistrationRow> _registrations = [];

    /// <summary>The columns that <see cref="AssignmentOf"/> reads, of the assignment <c>a</c> and its plan <c>n</c>.</summary>
    public const string AssignmentColumns =
        "a.id, a.person_id, a.position_id, a.plan_id, a.completion, a.assigned_at, a.awaiting_since, a.completed_on, a.version, n.version";

    /// <summary>The columns that <see cref="MarkOf"/> reads, of the mark <c>m</c>.</summary>
    public const string MarkColumns = "m.person_id, m.plan_id, m.kind, m.target_id, m.comment, m.marked_at, m.version";

    public SliceReading(SliceTexts texts, SqlValue people) => Queries =
    [
        new SqlQuery(texts.People, [people], ReadPerson),
        new SqlQuery(texts.Assignments, [people], row => _assignments.Add(AssignmentOf(row, _plans))),
        new SqlQuery(texts.Marks, [people], row => _marks.Add(MarkOf(row))),
        new SqlQuery(texts.Registrations, [people], row => _registrations.Add(RegistrationReading.Row(row))),
    ];

    public ImmutableArray<SqlQuery> Queries { get; }

    /// <summary>The plans that somebody holds, with their versions, once the queries are answered.</summary>
    public IReadOnlyDictionary<PlanId, long> Plans => _plans;

    /// <summary>An active assignment; the version of its plan is added to <paramref name="plans"/>.</summary>
    public static Assignment AssignmentOf(SqlRow row, Dictionary<PlanId, long> plans)
    {
        PlanId plan = new(row.Id(3));
        plans[plan] = row.Long(9);
        return new Assignment(
            new AssignmentId(row.Id(0)), new PersonId(row.Id(1)), new PositionId(row.Id(2)), plan, AssignmentState.Active, (Completion)row.Integer(4),
            row.Instant(5), row.InstantOrNull(6), row.DateOrNull(7), Deactivation: null, row.Long(8));
    }

    /// <summary>A mark of not relevant.</summary>
    public static NotRelevantMark MarkOf(SqlRow row) => new(
        new NotRelevantMarkKey(new PersonId(row.Id(0)), new PlanId(row.Id(1)), (MarkTargetKind)row.Integer(2), row.Id(3)),
        row.Text(4), row.Instant(5), row.Long(6));

    /// <summary>The one person that was asked for, with these plans; none for an unknown one.</summary>
    public PersonSlice? ReadOne(IReadOnlyDictionary<PlanId, Plan> plans) =>
        _people is [var only] ? Slice(only, _positions.Read(), _assignments, _marks, _registrations, plans) : null;

    /// <summary>The people in the order of their ids, with these plans; what belongs to unknown ones is left out.</summary>
    public IEnumerable<PersonSlice> ReadSeveral(IReadOnlyDictionary<PlanId, Plan> plans)
    {
        ILookup<PersonId, PositionFacts> positions = _positions.Read().ToLookup(position => position.Person);
        ILookup<PersonId, Assignment> assignments = _assignments.ToLookup(assignment => assignment.Person);
        ILookup<PersonId, NotRelevantMark> marks = _marks.ToLookup(mark => mark.Key.Person);
        ILookup<PersonId, RegistrationRow> registrations = _registrations.ToLookup(row => row.Person);
        return _people.OrderBy(person => person.Id).Select(person => Slice(
            person, [.. positions[person.Id]], assignments[person.Id], marks[person.Id], registrations[person.Id], plans));
    }

    private static PersonSlice Slice(
        (PersonId Id, PersonRevision Revision) person,
        ImmutableArray<PositionFacts> positions,
        IEnumerable<Assignment> assignments,
        IEnumerable<NotRelevantMark> marks,
        IEnumerable<RegistrationRow> registrations,
        IReadOnlyDictionary<PlanId, Plan> plans) => new(
            person.Id,
            positions,
            [
                .. assignments
                    .Where(assignment => plans.ContainsKey(assignment.Plan))
                    .Select(assignment => new HeldPlan(assignment, plans[assignment.Plan])),
            ],
            [.. marks],
            registrations.ToDictionary(row => row.Requirement))
        {
            Revision = person.Revision,
        };

    private void ReadPerson(SqlRow row)
    {
        if (row.Integer(0) == PersonRow)
        {
            _people.Add((new PersonId(row.Id(1)), new PersonRevision(row.Long(3))));
        }
        else
        {
            _positions.OnRow(row);
        }
    }
}
