using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>Loads what the views of somebody's plans are made from.</summary>
/// <param name="slices">People.</param>
/// <param name="plans">Plans.</param>
/// <param name="requirements">Definitions.</param>
/// <param name="versions">Published versions of definitions.</param>
/// <param name="units">Units.</param>
/// <param name="people">Names.</param>
/// <param name="requests">Requests to sign.</param>
public sealed class PlanViewReader(
    IPersonSlices slices,
    IRepository<PlanId, Plan> plans,
    IRepository<RequirementId, Requirement> requirements,
    IRequirementVersions versions,
    IRepository<UnitId, OrganisationUnit> units,
    IRepository<PersonId, Person> people,
    IRowSource<SignRequestRow> requests)
{
    /// <summary>All of a person; <see langword="null"/> for an unknown one.</summary>
    public ValueTask<PersonSlice?> SliceAsync(PersonId person, CancellationToken cancellationToken = default) =>
        slices.FindAsync(person, cancellationToken);

    /// <summary>These plans, by identifier.</summary>
    public async ValueTask<Dictionary<PlanId, Plan>> PlansAsync(IEnumerable<PlanId> ids, CancellationToken cancellationToken = default) =>
        (await plans.FindManyAsync([.. ids.Distinct()], cancellationToken)).ToDictionary(plan => plan.Id);

    /// <summary>Number and name of these units, by identifier.</summary>
    public async ValueTask<Dictionary<UnitId, string>> UnitNamesAsync(IEnumerable<UnitId> ids, CancellationToken cancellationToken = default) =>
        (await units.FindManyAsync([.. ids.Distinct()], cancellationToken)).ToDictionary(unit => unit.Id, unit => unit.DisplayName);

    /// <summary>The definitions of the plan's active links, by identifier.</summary>
    public async ValueTask<Dictionary<RequirementId, Requirement>> DefinitionsAsync(Plan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ImmutableArray<RequirementId> ids = [.. plan.ActiveLinks.Select(link => link.Requirement)];
        return (await requirements.FindManyAsync(ids, cancellationToken)).ToDictionary(definition => definition.Id);
    }

    /// <summary>What the requirements of a picture said then, by identifier: the version that the plan held.</summary>
    public async ValueTask<Dictionary<RequirementId, RequirementContent>> ContentsAsync(
        ImmutableArray<AssignmentCell> picture, CancellationToken cancellationToken = default)
    {
        ImmutableArray<RequirementId> ids = [.. picture.Select(cell => cell.Requirement)];
        Dictionary<RequirementId, Requirement> definitions =
            (await requirements.FindManyAsync(ids, cancellationToken)).ToDictionary(definition => definition.Id);
        Dictionary<RequirementId, RequirementContent> contents = [];
        foreach (AssignmentCell cell in picture)
        {
            if (definitions.TryGetValue(cell.Requirement, out Requirement? definition))
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
    public async ValueTask<PlanHeading> HeadingAsync(Plan plan, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        OrganisationUnit? owner = await units.FindAsync(plan.OwnerUnit, cancellationToken);
        return new PlanHeading(
            plan.Id,
            plan.Details,
            plan.VersionNumber,
            plan.OwnerUnit,
            owner?.DisplayName ?? "",
            await NameAsync(plan.DocumentOwner, cancellationToken),
            await NameAsync(plan.DocumentResponsible, cancellationToken));
    }

    /// <summary>The name of a person; none for nobody.</summary>
    public async ValueTask<string?> NameAsync(PersonId? person, CancellationToken cancellationToken = default) =>
        person is { } id ? (await people.FindAsync(id, cancellationToken))?.Name : null;

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
