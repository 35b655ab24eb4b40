using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Plans;

public sealed partial class PlanService
{
    /// <summary>
    /// Sets document owner and document responsible (PLN-57). The first time both are there, the plan is published to its owner unit (PLN-60, PLN-61).
    /// </summary>
    /// <param name="actor">Who sets them.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="owner">The document owner; none to leave it open.</param>
    /// <param name="responsible">The document responsible; none to leave it open.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, an unknown person, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> SetDocumentPeopleAsync(
        Actor actor, PlanId id, long version, PersonId? owner, PersonId? responsible, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.PlanPublish, id, version, async (plan, _) =>
        {
            PersonId[] named = [.. new[] { owner, responsible }.OfType<PersonId>().Distinct()];
            ImmutableArray<Person> found = await people.FindManyAsync([.. named], cancellationToken);
            foreach (PersonId unknown in named.Except(found.Select(person => person.Id)))
            {
                return NotFound("person", unknown);
            }

            return plan.SetDocumentPeople(owner, responsible).Map<PlanEvent>(fact => fact);
        }, cancellationToken);

    /// <summary>Publishes the plan to a unit, so that it can be assigned there (PLN-57, PLN-62, PLN-66).</summary>
    /// <param name="actor">Who publishes.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="unit">The unit; any of the region.</param>
    /// <param name="includeSubUnits">Whether the units below may assign it too.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, an unknown unit, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> PublishAsync(
        Actor actor, PlanId id, long version, UnitId unit, bool includeSubUnits, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.PlanPublish, id, version, async (plan, _) =>
            (await tree.PathAsync(unit, cancellationToken)).IsEmpty
                ? NotFound("unit", unit)
                : plan.Publish(new PlanPublication(unit, includeSubUnits)).Map<PlanEvent>(fact => fact), cancellationToken);

    /// <summary>Removes the publication to a unit; persons who have the plan keep it (PLN-64, PLN-65).</summary>
    /// <param name="actor">Who unpublishes.</param>
    /// <param name="id">The plan.</param>
    /// <param name="version">The state's version that the actor saw.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The plan; a refusal of <see cref="PlanRules"/>, a conflict, or the actor may not.</returns>
    public ValueTask<Result<Plan>> UnpublishAsync(
        Actor actor, PlanId id, long version, UnitId unit, CancellationToken cancellationToken = default) =>
        ChangeAsync(actor, AccessAction.PlanPublish, id, version, plan => plan.Unpublish(unit).Map<PlanEvent>(fact => fact), cancellationToken);
}
