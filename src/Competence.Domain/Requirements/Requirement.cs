using System.Collections.Immutable;
using Competence.Attachments;

namespace Competence.Requirements;

/// <summary>The definition of a requirement or learning activity (REQ-01): shared by every plan that holds it, edited as a draft, seen as published.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="OwnerUnit">The unit that may edit it (REQ-06).</param>
/// <param name="Level">The level of a learning activity.</param>
/// <param name="IsCentral">Whether it was created under global administration (REQ-86).</param>
/// <param name="Published">What persons see; none before the first publishing (REQ-56).</param>
/// <param name="PublishedVersion">How many times it was published; 0 before the first.</param>
/// <param name="Draft">What the next publishing makes of it; none when nothing is pending (REQ-57).</param>
/// <param name="Shares">Who may fetch it (REQ-48 to REQ-54).</param>
/// <param name="Archiving">How it was archived, for good (REQ-93); none while it is in use.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record Requirement(
    RequirementId Id,
    UnitId OwnerUnit,
    RequirementLevel Level,
    bool IsCentral,
    RequirementContent? Published,
    int PublishedVersion,
    RequirementContent? Draft,
    ImmutableArray<RequirementShare> Shares,
    RequirementArchiving? Archiving,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that a definition is.</summary>
    public const string SubjectKind = "requirement";

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value);

    /// <summary>The published content, or the draft of a definition that was never published.</summary>
    public RequirementContent Content => Published ?? Draft!;

    /// <summary>Whether it is archived: nothing can be done to it any more (REQ-93).</summary>
    public bool IsArchived => Archiving is not null;

    /// <summary>Whether something is pending that was not published (REQ-63).</summary>
    public bool HasDraft => Draft is not null;

    /// <summary>The reset for everybody that is under way; none when none is. Until it is finished nothing is registered (REQ-73, REQ-74).</summary>
    public RequirementResetId? RunningReset { get; init; }

    /// <summary>Its relevant files, in the order they were added: no part of what is published or drafted (REQ-20).</summary>
    public ImmutableArray<AttachedFile> Files { get; init; } = [];

    /// <summary>Equal when every field is.</summary>
    public bool Equals(Requirement? other) => other is not null && Id == other.Id && OwnerUnit == other.OwnerUnit && Level == other.Level
        && IsCentral == other.IsCentral && Equals(Published, other.Published) && PublishedVersion == other.PublishedVersion
        && Equals(Draft, other.Draft) && Shares.SequenceEqual(other.Shares) && Archiving == other.Archiving && RunningReset == other.RunningReset && Files.SequenceEqual(other.Files)
        && Version == other.Version;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version);
}
