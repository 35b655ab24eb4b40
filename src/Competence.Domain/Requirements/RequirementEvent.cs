using System.Collections.Immutable;
using Competence.Attachments;

namespace Competence.Requirements;

/// <summary>Something that happened to a definition.</summary>
public abstract record RequirementEvent : DomainEvent
{
    private RequirementEvent()
    {
    }

    /// <summary>It was created: unpublished, all of it draft, and shared with its own unit (REQ-49, REQ-56).</summary>
    /// <param name="Id">The definition.</param>
    /// <param name="OwnerUnit">The unit that may edit it.</param>
    /// <param name="Level">The level of a learning activity.</param>
    /// <param name="IsCentral">Whether it was created under global administration.</param>
    /// <param name="Content">The first draft.</param>
    public sealed record Created(RequirementId Id, UnitId OwnerUnit, RequirementLevel Level, bool IsCentral, RequirementContent Content)
        : RequirementEvent;

    /// <summary>A draft was saved beside the published version (REQ-57).</summary>
    /// <param name="Content">The draft, whole.</param>
    public sealed record DraftSaved(RequirementContent Content) : RequirementEvent;

    /// <summary>The draft became the published version (REQ-59).</summary>
    /// <param name="Number">The number of the published version: one more than the one before.</param>
    public sealed record Published(int Number) : RequirementEvent;

    /// <summary>The draft was thrown away; what is published stays (REQ-60).</summary>
    public sealed record DraftDiscarded : RequirementEvent;

    /// <summary>It was deleted: it lay in no plan (REQ-77), or it was never published and its draft was thrown away (REQ-61).</summary>
    public sealed record Deleted : RequirementEvent;

    /// <summary>It was shared with units, or the reach of their shares was changed (REQ-50).</summary>
    /// <param name="Shares">The units; one that already had a share has this one instead.</param>
    public sealed record Shared(ImmutableArray<RequirementShare> Shares) : RequirementEvent
    {
        /// <summary>Equal when the same shares were given in the same order.</summary>
        public bool Equals(Shared? other) => other is not null && Shares.SequenceEqual(other.Shares);

        /// <inheritdoc/>
        public override int GetHashCode() => Shares.Length;
    }

    /// <summary>A reset for everybody began: all that was registered is set to not started, person by person (REQ-73).</summary>
    /// <param name="Reset">The reset.</param>
    /// <param name="Reason">Why.</param>
    public sealed record ResetBegun(RequirementResetId Reset, string Reason) : RequirementEvent;

    /// <summary>The reset has come through: nobody has begun any longer (REQ-74).</summary>
    /// <param name="Reset">The reset.</param>
    public sealed record ResetFinished(RequirementResetId Reset) : RequirementEvent;

    /// <summary>The share of a unit was ended; what it has fetched stays where it is (REQ-53).</summary>
    /// <param name="Unit">The unit.</param>
    public sealed record ShareEnded(UnitId Unit) : RequirementEvent;

    /// <summary>It was archived, for good; a draft beside what is published went with it (REQ-93).</summary>
    /// <param name="On">The day.</param>
    /// <param name="By">Who archived it.</param>
    /// <param name="Reason">Why (REQ-92).</param>
    public sealed record Archived(LocalDate On, PersonId By, string Reason) : RequirementEvent;

    /// <summary>A relevant file was added (REQ-20).</summary>
    /// <param name="File">The file.</param>
    public sealed record FileAdded(AttachedFile File) : RequirementEvent, IAttachesFile
    {
        FileId IAttachesFile.Attached => File.File;
    }

    /// <summary>A relevant file was taken away; its content is deleted within two nights.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Name">What it was called.</param>
    public sealed record FileRemoved(FileId File, string Name) : RequirementEvent, IDetachesFile
    {
        FileId IDetachesFile.Detached => File;
    }
}
