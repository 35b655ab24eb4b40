using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>Loads what the views of somebody's plans are made from.</summary>
/// <param name="opened">Plans to be opened.</param>
/// <param name="slices">People.</param>
/// <param name="plans">Plans.</param>
/// <param name="requirements">Definitions.</param>
/// <param name="versions">Published versions of definitions.</param>
/// <param name="units">Units.</param>
/// <param name="people">Names.</param>
/// <param name="requests">Requests to sign.</param>
public sealed class PlanViewReader(
    IOpenedPlans opened,
    IPersonSlices slices,
    IRepository<PlanId, Plan> plans,
    IRepository<RequirementId, Requirement> requirements,
    IRequirementVersions versions,
    IRepository<UnitId, OrganisationUnit> units,
    IRepository<PersonId, Person> people,
    IRowSource<SignRequestRow> requests)
{
    /// <summary>An assigned plan with all that is shown of it; <see langword="null"/> for an unknown assignment.</summary>
    public ValueTask<OpenedPlan?> OpenAsync(AssignmentId assignment, PersonId viewer, CancellationToken cancellationToken = default) =>
        opened.FindAsync(assignment, viewer, cancellationToken);

    /// <summary>All of a person; <see langword="null"/> for an unknown one.</summary>
    public ValueTask<PersonSlice?> SliceAsync(PersonId person, CancellationToken cancellationToken = default) =>
        slices.FindAsync(person, cancellationToken);

    /// <summary>These plans, by identifier.</summary>
    public async ValueTask<Dictionary<PlanId, Plan>> PlansAsync(IEnumerable<PlanId> ids, CancellationToken cancellationToken = default) =>
        (await plans.FindManyAsync([.. ids.Distinct()], cancellationToken)).ToDictionary(plan => plan.Id);

    /// <summary>Number and name of these units, by identifier.</summary>
    public async ValueTask<Dictionary<UnitId, string>> UnitNamesAsync(IEnumerable<UnitId> ids, CancellationToken cancellationToken = default) =>
        (await units.FindManyAsync([.. ids.Distinct()], cancellationToken)).ToDictionary(unit => unit.Id, unit => unit.DisplayName);

    /// <summary>The archived definitions that the person has a registration on, in no order.</summary>
    public async ValueTask<ImmutableArray<Requirement>> ArchivedAsync(PersonSlice person, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(person);
        RequirementId[] frozen = [.. person.Registrations.Values.Where(row => row.FrozenOn is not null).Select(row => row.Requirement)];
        return frozen is [] ? [] : await requirements.FindManyAsync([.. frozen], cancellationToken);
    }

    /// <summary>What the requirements of a picture said then, by identifier: the version that the plan held. Archived ones are left out (PRG-89).</summary>
    public async ValueTask<Dictionary<RequirementId, RequirementContent>> ContentsAsync(
        ImmutableArray<AssignmentCell> picture, CancellationToken cancellationToken = default)
    {
        ImmutableArray<RequirementId> ids = [.. picture.Select(cell => cell.Requirement)];
        Dictionary<RequirementId, Requirement> definitions =
            (await requirements.FindManyAsync(ids, cancellationToken)).ToDictionary(definition => definition.Id);
        Dictionary<RequirementId, RequirementContent> contents = [];
        foreach (AssignmentCell cell in picture)
        {
            if (definitions.GetValueOrDefault(cell.Requirement) is { IsArchived: false } definition)
            {
                contents[cell.Requirement] = definition.PublishedVersion == cell.RequirementVersion
                    ? definition.Content
                    : (await versions.ListAsync(cell.Requirement, cancellationToken))
                        .FirstOrDefault(version => version.Number == cell.RequirementVersion)?.Content ?? definition.Content;
            }
        }

        return contents;
    }

    /// <summary>What a plan says of itself.</summary>
    public async ValueTask<PlanHeading> HeadingAsync(OpenedPlan view, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(view);
        Plan plan = view.Plan;
        PersonId[] named = [.. new[] { plan.DocumentOwner, plan.DocumentResponsible }.OfType<PersonId>().Distinct()];
        Dictionary<PersonId, string> names =
            named is [] ? [] : (await people.FindManyAsync([.. named], cancellationToken)).ToDictionary(person => person.Id, person => person.Name);
        return new PlanHeading(
            plan.Id, plan.Details, plan.VersionNumber, plan.OwnerUnit, view.OwnerName, NameOf(plan.DocumentOwner), NameOf(plan.DocumentResponsible));

        string? NameOf(PersonId? person) => person is { } id ? names.GetValueOrDefault(id) : null;
    }

    /// <summary>The requirements of a person that wait for the signer's signature.</summary>
    public async ValueTask<ImmutableHashSet<RequirementId>> WaitingAsync(PersonId signer, PersonId person, CancellationToken cancellationToken = default)
    {
        ImmutableHashSet<RequirementId>.Builder waiting = ImmutableHashSet.CreateBuilder<RequirementId>();
        await foreach (SignRequestRow row in requests.StreamAsync(new WaitingForSignerSpec(signer, person), cancellationToken))
        {
            waiting.Add(row.Requirement);
        }

        return waiting.ToImmutable();
    }
}
