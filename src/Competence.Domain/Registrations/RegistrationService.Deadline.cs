using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial class RegistrationService
{
    /// <summary>
    /// Sets or changes the deadline of a requirement for a person (PRG-75, PRG-76). Persons cannot do it themselves, whatever else they are, so it is
    /// not done on their behalf.
    /// </summary>
    /// <param name="actor">Somebody else with the person in scope.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="on">The last day in time; today or later.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<Registration>> SetDeadlineAsync(
        Actor actor, PersonId person, RequirementId requirement, LocalDate on, long? version = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            actor, person, requirement, version,
            (slice, today) => RefuseDeadline(actor, slice.Person, requirement, today),
            (slice, moment) => slice.Registration.SetDeadline(slice.Requirement, on, moment.Today).Map(fact => Of(fact)),
            onBehalfOf: null, cancellationToken);

    /// <summary>Removes the deadline of a requirement for a person (PRG-75).</summary>
    /// <inheritdoc cref="SetDeadlineAsync"/>
    public ValueTask<Result<Registration>> RemoveDeadlineAsync(
        Actor actor, PersonId person, RequirementId requirement, long? version = null, CancellationToken cancellationToken = default) =>
        ChangeAsync(
            actor, person, requirement, version,
            (slice, today) => RefuseDeadline(actor, slice.Person, requirement, today),
            (slice, _) => slice.Registration.RemoveDeadline(slice.Requirement).Map(fact => Of(fact)),
            onBehalfOf: null, cancellationToken);

    /// <summary>
    /// Sets, changes or removes the deadline of exactly the ticked cells (PRG-77). Each cell is stored on its own: one that is refused, such as that of
    /// a person whom the actor does not see, keeps what it has and stops none of the others.
    /// </summary>
    /// <param name="actor">Somebody with the persons in scope.</param>
    /// <param name="cells">The ticked persons and requirements; one that is named twice is changed once. At most <see cref="DeadlineBatch.MostAtOnce"/>.</param>
    /// <param name="on">The last day in time, today or later; none to remove the deadlines.</param>
    /// <param name="cancellationToken">Stops before the next cell.</param>
    /// <returns>
    /// One outcome for every cell. Refused as a whole only to who may set no deadlines at all, and when there are too many cells:
    /// <see cref="RegistrationRules.TooManyDeadlines"/>.
    /// </returns>
    public async ValueTask<Result<DeadlineBatch>> ChangeDeadlinesAsync(
        Actor actor, ImmutableArray<DeadlineCell> cells, LocalDate? on, CancellationToken cancellationToken = default)
    {
        if (AccessPolicy.InGeneral(actor, AccessAction.DeadlineManage, clock.Read().Today) is { } denied)
        {
            return denied;
        }

        DeadlineCell[] asked = [.. cells.Distinct()];
        if (asked.Length > DeadlineBatch.MostAtOnce)
        {
            return RegistrationRules.TooManyDeadlines.Refuse(("most", DeadlineBatch.MostAtOnce), ("asked", asked.Length));
        }

        ImmutableArray<DeadlineCellOutcome>.Builder outcomes = ImmutableArray.CreateBuilder<DeadlineCellOutcome>(asked.Length);
        foreach (DeadlineCell cell in asked)
        {
            Result<Registration> changed = on is { } day
                ? await SetDeadlineAsync(actor, cell.Person, cell.Requirement, day, version: null, cancellationToken)
                : await RemoveDeadlineAsync(actor, cell.Person, cell.Requirement, version: null, cancellationToken);
            outcomes.Add(new DeadlineCellOutcome(cell, changed.IsAccepted ? null : changed.Refusal));
        }

        return new DeadlineBatch(outcomes.MoveToImmutable());
    }

    private static Refusal? RefuseDeadline(Actor actor, PersonSlice person, RequirementId requirement, LocalDate today) =>
        LoanSides.Hide(actor, person, requirement, today)
            ? NotFound(requirement)
            : RefuseEmployee(actor, AccessAction.DeadlineManage, person, "requirement", requirement, today)
                ?? (actor.Person == person.Person
                    ? GeneralRules.AccessDenied.Refuse(("action", AccessPolicy.SlugOf(AccessAction.DeadlineManage)))
                    : null);
}
