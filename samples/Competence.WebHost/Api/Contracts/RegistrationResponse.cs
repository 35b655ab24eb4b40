using System.Collections.Immutable;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.Api.Contracts;

/// <summary>What a person has done on a requirement; the same in every plan.</summary>
/// <param name="Person">The person.</param>
/// <param name="Requirement">The definition.</param>
/// <param name="Status">The status today, where it is relevant.</param>
/// <param name="State">What was registered.</param>
/// <param name="FulfilledOn">The day it was fulfilled.</param>
/// <param name="ExpiresOn">The last day it is valid.</param>
/// <param name="Deadline">The last day in time.</param>
/// <param name="IsUnlocked">Whether it is open for change.</param>
/// <param name="Counted">How many repetitions count.</param>
/// <param name="Repetitions">What was registered and sent in this round.</param>
/// <param name="Ticked">The points of the checklist that are done.</param>
/// <param name="Attachments">The files of this round.</param>
/// <param name="EarlierAttachments">The files of rounds before this one.</param>
/// <param name="Version">How many times it was changed; the ETag.</param>
internal sealed record RegistrationResponse(
    PersonId Person, RequirementId Requirement, RequirementStatus Status, RegistrationState State, LocalDate? FulfilledOn, LocalDate? ExpiresOn,
    LocalDate? Deadline, bool IsUnlocked, int Counted, ImmutableArray<Repetition> Repetitions, ImmutableArray<ChecklistPointId> Ticked,
    ImmutableArray<AttachedFileResponse> Attachments, ImmutableArray<AttachedFileResponse> EarlierAttachments, long Version)
    : IVersioned
{
    /// <summary>Writes a registration as it stands on a day.</summary>
    public static RegistrationResponse Of(Registration it, LocalDate today) => new(
        it.Key.Person, it.Key.Requirement, RegistrationStatus.Of(it, new StatusDay(today)), it.State, it.FulfilledOn, it.Standing.ExpiresOn, it.Deadline,
        it.IsUnlocked, it.Counted, it.Repetitions, it.Ticked,
        [.. it.Attachments.Select(AttachedFileResponse.Of)], [.. it.EarlierAttachments.Select(AttachedFileResponse.Of)], it.Version);
}
