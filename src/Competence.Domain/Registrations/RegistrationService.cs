using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>
/// What persons do on their requirements, others do on their behalf (PRG-16) and signers decide: ask the access policy, load, decide,
/// derive the standing, let the person's plans follow, commit. A lost race is tried again with what is stored by then.
/// </summary>
/// <param name="slices">Reads a person in one round trip.</param>
/// <param name="facts">Loads the positions of a chosen signer.</param>
/// <param name="requirements">Finds definitions.</param>
/// <param name="registrations">Finds registrations.</param>
/// <param name="history">Reads what has happened.</param>
/// <param name="work">Begins units of work.</param>
/// <param name="ids">Gives repetitions their identifiers.</param>
/// <param name="clock">Tells today and now.</param>
/// <param name="options">The reasons for rejecting, and the largest page.</param>
public sealed partial class RegistrationService(
    IPersonSlices slices,
    IAccessFacts facts,
    IRepository<RequirementId, Requirement> requirements,
    IRepository<RegistrationKey, Registration> registrations,
    IHistory history,
    IUnitOfWorkFactory work,
    IIdSource ids,
    BusinessClock clock,
    CompetenceOptions options)
{
    /// <summary>One registration with all of the person; blank when nothing was done.</summary>
    /// <returns>
    /// The slice; <see cref="GeneralRules.NotFound"/> to who does not see the person, and for an archived definition: it is only a line in a list (PRG-89).
    /// </returns>
    public async ValueTask<Result<RegistrationSlice>> FindAsync(
        Actor actor, PersonId person, RequirementId requirement, CancellationToken cancellationToken = default)
    {
        RegistrationSlice? slice = await slices.FindAsync(person, requirement, cancellationToken);
        LocalDate today = clock.Read().Today;
        return slice is not null && Sees(actor, slice, today) ? slice : NotFound(requirement);
    }

    /// <summary>What has happened to one registration, on its relevance in plans too; the newest first (PRG-87).</summary>
    /// <param name="actor">Who asks.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="page">Which part; what is written for the audit is left out whatever it says.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The entries; <see cref="GeneralRules.NotFound"/> to who does not see the person.</returns>
    public async ValueTask<Result<ImmutableArray<HistoryEntry>>> HistoryAsync(
        Actor actor, PersonId person, RequirementId requirement, HistoryPage page, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (!(await FindAsync(actor, person, requirement, cancellationToken)).TryPickValue(out RegistrationSlice? slice, out Refusal? refusal))
        {
            return refusal;
        }

        HistoryPage seen = page with { Take = Math.Clamp(page.Take, 1, options.LargestPage), Audience = Audience.History };
        return await history.ListAsync(slice.Registration.Subject, seen, cancellationToken);
    }

    /// <summary>Whether the actor sees the registration; nobody sees one of an archived definition (PRG-89).</summary>
    internal static bool Sees(Actor actor, RegistrationSlice slice, LocalDate today) => !slice.Requirement.IsArchived
        && AccessPolicy.SightOfEmployee(actor, slice.Person.Person, slice.Person.Positions, today) is null
        && !LoanSides.Hide(actor, slice.Person, slice.Requirement.Id, today);

    internal static Refusal NotFound(RequirementId requirement) => GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", requirement));

    private static Refusal? RefusePerson(Actor actor, PersonSlice person, RequirementId requirement, PlanId? through, LocalDate today) =>
        LoanSides.Hide(actor, person, requirement, today) || (through is { } plan && LoanSides.Hide(actor, person, plan, today))
            ? NotFound(requirement)
            : RefusePerson(actor, person, "requirement", requirement, today);

    /// <summary>Who may register: the person, and on the person's behalf those with the employee in scope (PRG-16).</summary>
    private static Refusal? RefusePerson(Actor actor, PersonSlice person, string what, object id, LocalDate today) =>
        AccessPolicy.OnEmployee(actor, AccessAction.OwnRequirement, person.Person, person.Positions, today) is null
            ? null
            : RefuseEmployee(actor, AccessAction.RequirementOnBehalf, person, what, id, today);

    private static Refusal? RefuseEmployee(Actor actor, AccessAction action, PersonSlice person, string what, object id, LocalDate today) =>
        AccessPolicy.Answer(
            AccessPolicy.OnEmployee(actor, action, person.Person, person.Positions, today),
            AccessPolicy.SightOfEmployee(actor, person.Person, person.Positions, today),
            what,
            id);

    /// <summary>The use case that all verbs on one registration share.</summary>
    private ValueTask<Result<Registration>> ChangeAsync(
        Actor actor,
        PersonId person,
        RequirementId requirement,
        long? version,
        Func<RegistrationSlice, LocalDate, Refusal?> refuse,
        Func<RegistrationSlice, Moment, Result<RegistrationChange>> decide,
        PersonId? onBehalfOf,
        CancellationToken cancellationToken) =>
        CommitRetry.RunAsync<Registration>(async () =>
        {
            Moment moment = clock.Read();
            if (await slices.FindAsync(person, requirement, cancellationToken) is not { } found)
            {
                return NotFound(requirement);
            }

            RegistrationHolding holding = RegistrationHolding.Of(found.Requirement, found.Person.Plans, found.Person.Marks);
            RegistrationSlice slice = Refreshed(found, holding, moment.Today);
            Refusal? refusal = refuse(slice, moment.Today) ?? CommitRetry.Stale(version, slice.Registration.Version);
            return refusal is not null ? refusal
                : decide(slice, moment).TryPickValue(out RegistrationChange? change, out refusal)
                    ? await CommitAsync(slice, holding, change, moment, EventOrigin.Of(actor, moment.Now, onBehalfOf), cancellationToken)
                : refusal;
        });

    private static RegistrationSlice Refreshed(RegistrationSlice found, RegistrationHolding holding, LocalDate today) =>
        found with { Registration = found.Registration with { Standing = RegistrationStanding.Refreshed(found.Registration, holding, today) } };

    private async ValueTask<Result<Registration>> CommitAsync(
        RegistrationSlice slice, RegistrationHolding holding, RegistrationChange change, Moment moment, EventOrigin origin, CancellationToken cancellationToken)
    {
        IUnitOfWork unit = work.Begin();
        unit.Expect(slice.Person.Person, slice.Person.Revision);
        Registration next = slice.Registration;
        foreach (RegistrationEvent fact in change.Facts)
        {
            Registration after = next.Apply(fact);
            Instant? registeredAt = change.IsRegistration ? moment.Now : null;
            next = after with { Standing = RegistrationStanding.Of(next, after, holding, moment.Today, registeredAt) };
            unit.Save(next, fact);
        }

        Follow(unit, slice.Person.With(next), plan => Holds(plan, slice.Requirement.Id), moment);
        return (await unit.CommitAsync(origin, cancellationToken)).Map(_ => next);
    }

    private static bool Holds(Plan plan, RequirementId requirement) => plan.ActiveLinks.Any(link => link.Requirement == requirement);

    private static void Follow(IUnitOfWork unit, PersonSlice after, Func<Plan, bool> concerns, Moment moment)
    {
        foreach ((Assignment next, AssignmentEvent fact) in
            CompletePlansWhenRequirementsAreMet.Decide(after, concerns, new StatusDay(moment.Today), moment.Now))
        {
            unit.Save(next, fact);
        }
    }

    /// <summary>What a verb does: its events, and whether they are a registration that begins an assignment (ASG-39).</summary>
    private sealed record RegistrationChange(ImmutableArray<RegistrationEvent> Facts, bool IsRegistration = false);
}
