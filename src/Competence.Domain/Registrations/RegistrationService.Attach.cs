using Competence.Attachments;
using Competence.Requirements;

namespace Competence.Registrations;

public sealed partial class RegistrationService
{
    /// <summary>Why the actor can attach no file now, whatever is in it; asked before its content is read.</summary>
    internal async ValueTask<Refusal?> RefuseAttachingAsync(
        Actor actor, PersonId person, RequirementId requirement, string? description, PlanId? through, long? version, CancellationToken cancellationToken)
    {
        Moment moment = clock.Read();
        if (await slices.FindAsync(person, requirement, cancellationToken) is not { } found)
        {
            return NotFound(requirement);
        }

        RegistrationHolding holding = RegistrationHolding.Of(found.Requirement, found.Person.Plans, found.Person.Marks);
        RegistrationSlice slice = Refreshed(found, holding, moment.Today);
        return RefusePerson(actor, slice.Person, requirement, through, moment.Today) ?? CommitRetry.Stale(version, slice.Registration.Version)
            ?? (RegistrationTerms.Of(slice, through, new StatusDay(moment.Today)).TryPickValue(out RegistrationTerms? terms, out Refusal? refusal)
                ? slice.Registration.RefuseAttaching(terms, description, options.MostFiles, moment.Today)
                : refusal);
    }

    /// <summary>Attaches a file whose content is stored.</summary>
    internal ValueTask<Result<Registration>> AttachAsync(
        Actor actor, PersonId person, RequirementId requirement, AttachedFile file, PlanId? through, long? version, CancellationToken cancellationToken) =>
        RegisterAsync(actor, person, requirement, through, version, (slice, terms, moment) =>
            slice.Registration.Attach(terms, file, options.MostFiles, moment.Today).Map(fact => Of(fact, isRegistration: true)), cancellationToken);

    /// <summary>Takes a file away; its content is deleted by the sweep.</summary>
    internal ValueTask<Result<Registration>> RemoveAttachmentAsync(
        Actor actor, PersonId person, RequirementId requirement, FileId file, long? version, CancellationToken cancellationToken) =>
        RegisterAsync(actor, person, requirement, null, version, (slice, terms, moment) =>
            slice.Registration.RemoveAttachment(terms, file, moment.Today).Map(fact => Of(fact)), cancellationToken);
}
