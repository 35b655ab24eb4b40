using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Registrations.Resets;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>
/// What a published definition means for registrations: those that have enough repetitions for a lowered number are fulfilled (REQ-72), and expiry
/// dates follow the validity that is published now (REQ-102).
/// </summary>
/// <param name="everybody">Finds the registrations on a definition.</param>
/// <param name="slices">Reads their people.</param>
public sealed class RegistrationsOfDefinitions(IRequirementRegistrations everybody, IPersonSlices slices) : IDefinitionConsequences
{
    /// <inheritdoc/>
    public async ValueTask<Refusal?> StageAsync(
        IUnitOfWork work, ImmutableArray<DefinitionChange> changes, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        ImmutableArray<Requirement> published =
            [.. changes.Where(change => change.Fact is RequirementEvent.Published).Select(change => change.Definition)];
        await FollowCountsAsync(work, published, moment, cancellationToken);
        foreach (Requirement definition in published)
        {
            work.Stage(new RegistrationSet.RefreshRequirement(definition.Id, moment.Today));
        }

        return null;
    }

    /// <summary>Several definitions can be published at once, and one person can have enough on several: each person is gone through once.</summary>
    private async ValueTask FollowCountsAsync(
        IUnitOfWork work, ImmutableArray<Requirement> published, Moment moment, CancellationToken cancellationToken)
    {
        Dictionary<RequirementId, Requirement> repeating = published.Where(one => one.Content.IsRepeating).ToDictionary(one => one.Id);
        SortedSet<PersonId> people = [];
        foreach (Requirement definition in repeating.Values)
        {
            people.UnionWith(await everybody.WithCountAsync(definition.Id, definition.Content.RepetitionCount, cancellationToken));
        }

        if (people.Count == 0)
        {
            return;
        }

        List<PersonSlice> read = await slices.StreamAsync([.. people], cancellationToken).ToListAsync(cancellationToken);
        List<Registration> registrations = [];
        foreach (RequirementId requirement in repeating.Keys)
        {
            registrations.AddRange((await everybody.ListAsync(requirement, [.. people], cancellationToken)).Select(held => held.Registration));
        }

        ILookup<PersonId, Registration> byPerson = registrations.ToLookup(registration => registration.Key.Person);
        foreach (PersonSlice person in read)
        {
            Follow(work, person, byPerson[person.Person], repeating, moment);
        }
    }

    private static void Follow(
        IUnitOfWork work, PersonSlice person, IEnumerable<Registration> registrations, Dictionary<RequirementId, Requirement> definitions, Moment moment)
    {
        PersonSlice after = person;
        HashSet<RequirementId> fulfilled = [];
        foreach (Registration registration in registrations)
        {
            Requirement definition = definitions[registration.Key.Requirement];
            RegistrationHolding holding = RegistrationHolding.Of(definition, person.Plans, person.Marks);
            Registration before = registration with { Standing = RegistrationStanding.Refreshed(registration, holding, moment.Today) };
            if (before.FollowCount(definition) is { } fact)
            {
                Registration applied = before.Apply(fact);
                Registration next = applied with { Standing = RegistrationStanding.Of(before, applied, holding, moment.Today) };
                work.Save(next, fact);
                after = after.With(next);
                fulfilled.Add(definition.Id);
            }
        }

        if (fulfilled.Count == 0)
        {
            return;
        }

        work.Expect(person.Person, person.Revision);
        foreach ((Assignment next, AssignmentEvent fact) in CompletePlansWhenRequirementsAreMet.Decide(
            after, plan => plan.ActiveLinks.Any(link => fulfilled.Contains(link.Requirement)), new StatusDay(moment.Today), moment.Now))
        {
            work.Save(next, fact);
        }
    }
}
