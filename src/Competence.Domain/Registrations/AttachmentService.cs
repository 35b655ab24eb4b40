using Competence.Attachments;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>The files of registrations (PRG-19), and the relevant files of their definitions for those who see the registration.</summary>
/// <param name="registrations">Changes registrations.</param>
/// <param name="slices">Reads a registration with its person.</param>
/// <param name="files">Keeps contents.</param>
/// <param name="intake">Takes contents in.</param>
/// <param name="clock">Tells today.</param>
public sealed class AttachmentService(RegistrationService registrations, IPersonSlices slices, IFileStore files, FileIntake intake, BusinessClock clock)
{
    /// <summary>Attaches a file to a registration (PRG-19). Its content is read only when nothing else speaks against it.</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="file">The file.</param>
    /// <param name="through">The plan it is registered through; none for the first in which it is relevant.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/> or <see cref="FileRules"/>, or the person is not seen, or the actor may not.</returns>
    public async ValueTask<Result<Registration>> AddAsync(
        Actor actor, PersonId person, RequirementId requirement, FileToAttach file, PlanId? through = null, long? version = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(file);
        return await registrations.RefuseAttachingAsync(actor, person, requirement, file.Text, through, version, cancellationToken) is { } refusal
            ? refusal
            : await intake.TakeAsync(
                actor.Person, file,
                stored => registrations.AttachAsync(actor, person, requirement, stored, through, version, cancellationToken), cancellationToken);
    }

    /// <summary>Takes a file from a registration.</summary>
    /// <param name="actor">The person, or somebody on the person's behalf.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="file">The file.</param>
    /// <param name="version">The version that was seen, when a page posts it.</param>
    /// <param name="cancellationToken">Stops before the commit.</param>
    /// <returns>The registration after it; a refusal of <see cref="RegistrationRules"/>, the file is not there, or the person is not seen, or the actor may not.</returns>
    public ValueTask<Result<Registration>> RemoveAsync(
        Actor actor, PersonId person, RequirementId requirement, FileId file, long? version = null, CancellationToken cancellationToken = default) =>
        registrations.RemoveAttachmentAsync(actor, person, requirement, file, version, cancellationToken);

    /// <summary>
    /// Opens a file of a registration: for the person and those who see the person, earlier rounds too, and for a signer whom this round was sent to.
    /// </summary>
    /// <param name="actor">Who reads it.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="file">The file.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The file, whose content the caller disposes; <see cref="GeneralRules.NotFound"/> to who does not see the registration, and of an archived definition (PRG-89).</returns>
    public ValueTask<Result<OpenedFile>> OpenAsync(
        Actor actor, PersonId person, RequirementId requirement, FileId file, CancellationToken cancellationToken = default) =>
        OpenAsync(actor, person, requirement, file, (slice, seesAll) => seesAll
            ? slice.Registration.Attachments.Concat(slice.Registration.EarlierAttachments)
            : slice.Registration.Attachments, cancellationToken);

    /// <summary>
    /// Opens a relevant file of the definition (REQ-20), for the same people as the registration's own, when a plan of the person holds the definition or
    /// something was done on it.
    /// </summary>
    /// <inheritdoc cref="OpenAsync(Actor, PersonId, RequirementId, FileId, CancellationToken)"/>
    public ValueTask<Result<OpenedFile>> OpenRelevantAsync(
        Actor actor, PersonId person, RequirementId requirement, FileId file, CancellationToken cancellationToken = default) =>
        OpenAsync(actor, person, requirement, file, (slice, _) => slice.RelevantFiles, cancellationToken);

    private async ValueTask<Result<OpenedFile>> OpenAsync(
        Actor actor, PersonId person, RequirementId requirement, FileId file,
        Func<RegistrationSlice, bool, IEnumerable<AttachedFile>> choose, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(actor);
        LocalDate today = clock.Read().Today;
        if (await slices.FindAsync(person, requirement, cancellationToken) is not { Requirement.IsArchived: false } slice)
        {
            return RegistrationService.NotFound(requirement);
        }

        bool seesAll = RegistrationService.Sees(actor, slice, today);
        return !seesAll && slice.Registration.Repetitions.All(one => SigningService.Refuse(actor, slice, one.Id, today) is not null)
            ? RegistrationService.NotFound(requirement)
            : await AttachedFiles.OpenAsync(files, choose(slice, seesAll), file, cancellationToken);
    }
}
