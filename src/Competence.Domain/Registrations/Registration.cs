using System.Collections.Immutable;
using Competence.Attachments;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What one person has done on one definition (PRG-01): the same in every plan and at every position (PRG-02, PRG-03).</summary>
/// <param name="Key">Person, definition and reach.</param>
/// <param name="State">The stored state.</param>
/// <param name="FulfilledOn">
/// The date of the fulfilment that counts, in a renewal that is not complete that of the expired one; none when there is none (PRG-56).
/// </param>
/// <param name="ManualExpiresOn">The expiry date that was entered with that fulfilment.</param>
/// <param name="IsRenewal">
/// Whether this round began after an expiry (PRG-73); it stays so when the round is complete, so that a cancelled signature shows as a
/// renewal again (PRG-100). The state comes first: fulfilled is fulfilled.
/// </param>
/// <param name="Repetitions">The repetitions of this round, in the order they were registered.</param>
/// <param name="Ticked">The checklist points that are done in this round.</param>
/// <param name="IsUnlocked">Whether a fulfilled registration is open for change (PRG-12).</param>
/// <param name="Deadline">By when somebody asked for it, in all plans (PRG-78).</param>
/// <param name="Standing">What is derived; see there.</param>
/// <param name="Version">How many events made it; 0 for a row that was opened by an assignment.</param>
public sealed partial record Registration(
    RegistrationKey Key,
    RegistrationState State,
    LocalDate? FulfilledOn,
    LocalDate? ManualExpiresOn,
    bool IsRenewal,
    ImmutableArray<Repetition> Repetitions,
    ImmutableArray<ChecklistPointId> Ticked,
    bool IsUnlocked,
    LocalDate? Deadline,
    RegistrationStanding Standing,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that a registration is.</summary>
    public const string SubjectKind = "registration";

    /// <inheritdoc/>
    public Subject Subject => SubjectOf(Key);

    /// <summary>The files of this round, in the order they were added (PRG-19).</summary>
    public ImmutableArray<AttachedFile> Attachments { get; init; } = [];

    /// <summary>The files of rounds before this one, which are kept: those that expired, and those that were reset.</summary>
    public ImmutableArray<AttachedFile> EarlierAttachments { get; init; } = [];

    /// <summary>
    /// The day of the latest reset, for everybody or after an absence (REQ-73, ABS-11); none when it was never reset. What was done before it never counts again.
    /// </summary>
    public LocalDate? ResetOn { get; init; }

    /// <summary>How many repetitions count.</summary>
    public int Counted => Repetitions.Count(repetition => repetition.Counts);

    /// <summary>What the history of a registration is kept under; events on its relevance in a plan are kept there too (PRG-87).</summary>
    public static Subject SubjectOf(RegistrationKey key) => new(SubjectKind, key.Requirement.Value, key.Person);

    /// <summary>Every file, those of earlier rounds first.</summary>
    private ImmutableArray<AttachedFile> AllAttachments => [.. EarlierAttachments, .. Attachments];

    /// <summary>What a signer sees of it: the files of this round only (PRG-54).</summary>
    internal Registration ForSigner => this with { EarlierAttachments = [] };

    /// <summary>A registration on which nothing was done.</summary>
    public static Registration Blank(RegistrationKey key) =>
        new(key, RegistrationState.NotStarted, null, null, IsRenewal: false, [], [], IsUnlocked: false, null, default, Version: 0);

    /// <summary>Equal when every field is.</summary>
    public bool Equals(Registration? other) => other is not null && Key == other.Key && State == other.State
        && FulfilledOn == other.FulfilledOn && ManualExpiresOn == other.ManualExpiresOn && IsRenewal == other.IsRenewal
        && Repetitions.SequenceEqual(other.Repetitions) && Ticked.AsSpan().SequenceEqual(other.Ticked.AsSpan())
        && Attachments.SequenceEqual(other.Attachments) && EarlierAttachments.SequenceEqual(other.EarlierAttachments)
        && ResetOn == other.ResetOn && IsUnlocked == other.IsUnlocked && Deadline == other.Deadline && Standing == other.Standing && Version == other.Version;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Key, Version);
}
