using System.Collections.Immutable;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Assignments;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Storage;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.FollowUp;

/// <summary>Reads assigned plans in one batch each; plans and definitions come from a cache as long as they are as they were.</summary>
internal sealed class OpenedPlans(
    StoreDatabase database, StateCache<PlanId, Plan> plans, StateCache<RequirementId, Requirement> requirements) : IOpenedPlans
{
    private const string Holder = "(select s.person_id from competence.assignment s where s.id = @assignment)";

    private readonly SliceTexts _person = new(database.Dialect, static column => $"{column} = {Holder}");

    private readonly string _assignment = database.Dialect.Adapt("""
        select a.id, a.person_id, a.position_id, a.plan_id, a.state, a.completion, a.assigned_at, a.awaiting_since, a.completed_on, a.version, a.body,
            n.version, p.name, coalesce(u.number || ' – ' || u.name, '')
        from competence.assignment a
        join competence.plan n on n.id = a.plan_id
        join competence.person p on p.id = a.person_id
        left join competence.unit u on u.id = n.owner_unit_id
        where a.id = @assignment
        """);

    private readonly string _definitions = database.Dialect.Adapt($"""
        select q.id, q.version
        from competence.assignment a
        join competence.plan_link l on l.plan_id = a.plan_id and l.state = {(int)PlanLinkState.Active}
        join competence.requirement q on q.id = l.requirement_id
        where a.id = @assignment
        """);

    private readonly string _waiting = database.Dialect.Adapt($"""
        select s.requirement_id from competence.sign_request s
        where s.person_id = {Holder} and s.signer_id = @viewer and s.state = {(int)SignRequestState.Awaiting}
        """);

    public async ValueTask<OpenedPlan?> FindAsync(AssignmentId assignment, PersonId viewer, CancellationToken cancellationToken = default)
    {
        SqlValue id = SqlValue.Id("assignment", assignment.Value);
        SliceReading person = new(_person, id);
        (Assignment Assignment, long PlanVersion, string PersonName, string OwnerName)? found = null;
        Dictionary<RequirementId, long> definitions = [];
        ImmutableHashSet<RequirementId>.Builder waiting = ImmutableHashSet.CreateBuilder<RequirementId>();
        await database.ReadAsync(
            [
                .. person.Queries,
                new SqlQuery(_assignment, [id], row => found = (Read(row), row.Long(11), row.Text(12), row.Text(13))),
                new SqlQuery(_definitions, [id], row => definitions[new RequirementId(row.Id(0))] = row.Long(1)),
                new SqlQuery(_waiting, [id, SqlValue.Id("viewer", viewer.Value)], row => waiting.Add(new RequirementId(row.Id(0)))),
            ],
            cancellationToken);
        if (found is not { } it)
        {
            return null;
        }

        Dictionary<PlanId, long> versions = new(person.Plans) { [it.Assignment.Plan] = it.PlanVersion };
        IReadOnlyDictionary<PlanId, Plan> held = await plans.FindAsync(versions, cancellationToken);
        return new OpenedPlan(
            it.Assignment, held[it.Assignment.Plan], person.ReadOne(held)!, it.PersonName, it.OwnerName,
            await requirements.FindAsync(definitions, cancellationToken), waiting.ToImmutable());
    }

    private static Assignment Read(SqlRow row) => new AssignmentRecord(
        row.Id(0), row.Id(1), row.Id(2), row.Id(3), (AssignmentState)row.Integer(4), (Completion)row.Integer(5), row.Instant(6), row.InstantOrNull(7),
        row.DateOrNull(8), row.Long(9), row.TextOrNull(10)).ToState();
}
