using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Competence.Attachments;
using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>A row of <c>registration</c>; repetitions, ticks and files lie in its body, which an opened row lacks.</summary>
internal sealed record RegistrationRecord(
    Guid PersonId,
    Guid RequirementId,
    Guid TrustId,
    RegistrationState State,
    bool IsRenewal,
    int Counted,
    LocalDate? FulfilledOn,
    LocalDate? ManualExpiresOn,
    LocalDate? ExpiresOn,
    LocalDate? Deadline,
    int ActivePlans,
    int RelevantPlans,
    LocalDate? NextNoticeOn,
    Instant? LastRegisteredAt,
    LocalDate? FrozenOn,
    long Version,
    string? Body) : IStateRecord<RegistrationRecord, Registration>
{
    public static RegistrationRecord From(Registration state) => new(
        state.Key.Person.Value, state.Key.Requirement.Value, state.Key.Scope.Trust.Value, state.State, state.IsRenewal, state.Counted,
        state.FulfilledOn, state.ManualExpiresOn, state.Standing.ExpiresOn, state.Deadline, state.Standing.ActivePlans, state.Standing.RelevantPlans,
        state.Standing.NextNoticeOn, state.Standing.LastRegisteredAt, state.Standing.FrozenOn, state.Version,
        StoreJson.Write(new RegistrationBody(
            state.Repetitions, state.Ticked, state.IsUnlocked, RegistrationBody.Some(state.Attachments), RegistrationBody.Some(state.EarlierAttachments),
            state.ResetOn)));

    public Registration ToState()
    {
        RegistrationBody body = Body is null ? RegistrationBody.Empty : StoreJson.Read<RegistrationBody>(Body);
        RegistrationKey key = new(new PersonId(PersonId), new RequirementId(RequirementId), new RegistrationScope(new UnitId(TrustId)));
        return new(key, State, FulfilledOn, ManualExpiresOn, IsRenewal, body.Repetitions, body.Ticked, body.IsUnlocked, Deadline,
            new RegistrationStanding(ExpiresOn, ActivePlans, RelevantPlans, NextNoticeOn, LastRegisteredAt, FrozenOn), Version)
        {
            Attachments = body.Attachments ?? [],
            EarlierAttachments = body.EarlierAttachments ?? [],
            ResetOn = body.ResetOn,
        };
    }
}

/// <summary>What of a registration lies in JSON. Most have no files and were never reset, and then nothing is written of that.</summary>
internal sealed record RegistrationBody(
    ImmutableArray<Repetition> Repetitions,
    ImmutableArray<ChecklistPointId> Ticked,
    bool IsUnlocked,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<AttachedFile>? Attachments = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<AttachedFile>? EarlierAttachments = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] LocalDate? ResetOn = null)
{
    public static RegistrationBody Empty { get; } = new([], [], IsUnlocked: false);

    /// <summary>The files; none when there is none.</summary>
    public static ImmutableArray<AttachedFile>? Some(ImmutableArray<AttachedFile> files) => files.IsEmpty ? null : files;
}
