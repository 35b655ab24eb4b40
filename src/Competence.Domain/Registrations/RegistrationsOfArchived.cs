using System.Collections.Immutable;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What an archived definition means for registrations: they are frozen, and what waited for a signature waits no longer (REQ-93, REQ-96).</summary>
/// <param name="requests">Finds what waits for a signature.</param>
/// <param name="slices">Reads the people who sent it.</param>
/// <param name="registrations">Finds what they sent.</param>
public sealed class RegistrationsOfArchived(
    IRowSource<SignRequestRow> requests, IPersonSlices slices, IRepository<RegistrationKey, Registration> registrations) : IDefinitionConsequences
{
    /// <inheritdoc/>
    public async ValueTask<Refusal?> StageAsync(
        IUnitOfWork work, ImmutableArray<DefinitionChange> changes, Moment moment, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        foreach (DefinitionChange change in changes.Where(change => change.Fact is RequirementEvent.Archived))
        {
            await CancelAsync(work, change.Definition, moment, cancellationToken);
            work.Stage(new RegistrationSet.RefreshRequirement(change.Definition.Id, moment.Today));
        }

        return null;
    }

    private async ValueTask CancelAsync(IUnitOfWork work, Requirement archived, Moment moment, CancellationToken cancellationToken)
    {
        SortedSet<PersonId> senders = [];
        await foreach (SignRequestRow row in requests.StreamAsync(new WaitingOnRequirementSpec(archived.Id), cancellationToken))
        {
            senders.Add(row.Person);
        }

        Dictionary<PersonId, Registration> sent =
            (await registrations.FindManyAsync([.. senders.Select(person => new RegistrationKey(person, archived.Id))], cancellationToken))
            .ToDictionary(registration => registration.Key.Person);
        await foreach (PersonSlice person in slices.StreamAsync([.. senders], cancellationToken))
        {
            if (sent.GetValueOrDefault(person.Person) is { } waiting && waiting.CancelRequests() is { } fact)
            {
                RegistrationHolding holding = RegistrationHolding.Of(archived, person.Plans, person.Marks);
                Registration before = waiting with { Standing = RegistrationStanding.Refreshed(waiting, holding, moment.Today) };
                Registration after = before.Apply(fact);
                work.Expect(person.Person, person.Revision);
                work.Save(after with { Standing = RegistrationStanding.Of(before, after, holding, moment.Today) }, fact);
            }
        }
    }
}
