using System.Collections.Immutable;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Finds everybody's registration on one definition. There is no index on the definition: the people come from its history and its plans.</summary>
internal sealed class RequirementRegistrations(StoreDatabase database, StateCache<PlanId, Plan> plans) : IRequirementRegistrations
{
    private static readonly string Begun = $"r.state <> {(int)RegistrationState.NotStarted}";

    private readonly string _from = $"""
        from competence.registration r
        where r.requirement_id = @requirement and r.trust_id = {database.Dialect.NoId} and r.person_id in ({RegistrationSetStatements.PeopleOfRequirement})
        """;

    private readonly string _people = database.Dialect.Adapt($"""
        select p.id, coalesce(v.revision, 0) from competence.person p left join competence.person_revision v on v.person_id = p.id
        where {database.Dialect.IsAmongThose("p.id", "people")}
        """);

    private readonly string _assignments = database.Dialect.Adapt($"""
        select {SliceReading.AssignmentColumns} from competence.assignment a join competence.plan n on n.id = a.plan_id
        where {database.Dialect.IsAmongThose("a.person_id", "people")} and a.state = {(int)AssignmentState.Active} and not n.is_archived
            and a.plan_id in (
                select l.plan_id from competence.plan_link l where l.requirement_id = @requirement and l.state = {(int)PlanLinkState.Active})
        order by a.id
        """);

    private readonly string _marks = database.Dialect.Adapt(
        $"select {SliceReading.MarkColumns} from competence.not_relevant_mark m where {database.Dialect.IsAmongThose("m.person_id", "people")}");

    private readonly string _registrations = database.Dialect.Adapt($"""
        select {RegistrationReading.AllColumns} from competence.registration r
        where {database.Dialect.IsAmongThose("r.person_id", "people")} and r.requirement_id = @requirement and r.trust_id = {database.Dialect.NoId}
        """);

    public async ValueTask<ResetExtent> ExtentAsync(RequirementId requirement, CancellationToken cancellationToken = default)
    {
        string sql = database.Dialect.Adapt(
            $"select count(*), count(case when r.active_plans > 0 then 1 end), count(case when {Begun} then 1 end) {_from}");
        return (await database.ListAsync(sql, [Of(requirement)], static row => new ResetExtent(row.Integer(0), row.Integer(1), row.Integer(2)), cancellationToken))[0];
    }

    public ValueTask<ImmutableArray<PersonId>> PeopleAsync(
        RequirementId requirement, PersonId? last, int take, CancellationToken cancellationToken = default)
    {
        string after = last is null ? "" : "and r.person_id > @last";
        SqlValue[] values = [Of(requirement), SqlValue.Integer("take", take), .. last is { } person ? [SqlValue.Id("last", person.Value)] : (SqlValue[])[]];
        return database.ListAsync(
            database.Dialect.Adapt($"select r.person_id {_from} {after} order by r.person_id limit @take"), values, Person, cancellationToken);
    }

    public ValueTask<ImmutableArray<PersonId>> WithCountAsync(RequirementId requirement, int count, CancellationToken cancellationToken = default)
    {
        string begun = $"{Begun} and r.state <> {(int)RegistrationState.Fulfilled} and r.counted >= @count";
        return database.ListAsync(
            database.Dialect.Adapt($"select r.person_id {_from} and {begun} order by r.person_id"), [Of(requirement), SqlValue.Integer("count", count)],
            Person, cancellationToken);
    }

    public async ValueTask<ImmutableArray<HeldRegistration>> ListAsync(
        RequirementId requirement, ImmutableArray<PersonId> people, CancellationToken cancellationToken = default)
    {
        SqlValue asked = SqlValue.Text("people", database.Dialect.Json([.. people.Distinct()]));
        Dictionary<PersonId, PersonRevision> revisions = [];
        List<Assignment> assignments = [];
        Dictionary<PlanId, long> versions = [];
        List<NotRelevantMark> marks = [];
        List<Registration> registrations = [];
        await database.ReadAsync(
            [
                new SqlQuery(_people, [asked], row => revisions[new PersonId(row.Id(0))] = new PersonRevision(row.Long(1))),
                new SqlQuery(_assignments, [asked, Of(requirement)], row => assignments.Add(SliceReading.AssignmentOf(row, versions))),
                new SqlQuery(_marks, [asked], row => marks.Add(SliceReading.MarkOf(row))),
                new SqlQuery(_registrations, [asked, Of(requirement)], row => registrations.Add(RegistrationReading.State(row, 0))),
            ],
            cancellationToken);
        IReadOnlyDictionary<PlanId, Plan> held = await plans.FindAsync(versions, cancellationToken);
        ILookup<PersonId, HeldPlan> plansOf = assignments.Where(assignment => held.ContainsKey(assignment.Plan))
            .ToLookup(assignment => assignment.Person, assignment => new HeldPlan(assignment, held[assignment.Plan]));
        ILookup<PersonId, NotRelevantMark> marksOf = marks.ToLookup(mark => mark.Key.Person);
        return
        [
            .. registrations.Where(registration => revisions.ContainsKey(registration.Key.Person)).OrderBy(registration => registration.Key.Person)
                .Select(registration => Of(registration, plansOf, marksOf, revisions)),
        ];
    }

    private static HeldRegistration Of(
        Registration registration, ILookup<PersonId, HeldPlan> plans, ILookup<PersonId, NotRelevantMark> marks,
        Dictionary<PersonId, PersonRevision> revisions) =>
        new(registration, [.. plans[registration.Key.Person]], [.. marks[registration.Key.Person]])
        {
            Revision = revisions[registration.Key.Person],
        };

    private static SqlValue Of(RequirementId requirement) => SqlValue.Id("requirement", requirement.Value);

    private static PersonId Person(SqlRow row) => new(row.Id(0));
}
