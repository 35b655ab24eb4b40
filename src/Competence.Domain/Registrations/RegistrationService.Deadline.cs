using Competence.Access;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial class RegistrationService
{
    /// <summary>
    /// Sets or changes the deadline of a requirement for a person (PRG-75, PRG-76). Persons cannot do it themselves, so it is not done on their behalf.
    /// </summary>
    /// <param name="actor">Somebody with the person in scope.</param>
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

    private static Refusal? RefuseDeadline(Actor actor, PersonSlice person, RequirementId requirement, LocalDate today) =>
        LoanSides.Hide(actor, person, requirement, today)
            ? NotFound(requirement)
            : RefuseEmployee(actor, AccessAction.DeadlineManage, person, "requirement", requirement, today);
}
