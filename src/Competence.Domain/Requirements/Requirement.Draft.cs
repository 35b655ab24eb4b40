using System.Collections.Immutable;
using Competence.Requirements.Courses;

namespace Competence.Requirements;

public sealed partial record Requirement
{
    /// <summary>The fields that the draft changes, marked as draft (REQ-58): all of them before the first publishing, none without a draft.</summary>
    public ImmutableArray<RequirementField> DraftFields => Draft?.DifferencesFrom(Published) ?? [];

    /// <summary>Decides whether a definition can be created: unpublished, with <paramref name="content"/> as its draft (REQ-02, REQ-56).</summary>
    /// <param name="id">Its identifier.</param>
    /// <param name="ownerUnit">The unit that shall own it.</param>
    /// <param name="isCentral">Whether it is created under global administration.</param>
    /// <param name="content">The first draft; only its name must be given, and its owner is not read: that is <paramref name="ownerUnit"/> (REQ-05).</param>
    /// <param name="prerequisites">All that its dependencies lead to.</param>
    /// <param name="courses">What is known of its courses, of which only the ids are read from <paramref name="content"/>; none when there are none.</param>
    public static Result<RequirementEvent.Created> Create(
        RequirementId id, UnitId ownerUnit, bool isCentral, RequirementContent content, Prerequisites prerequisites, LinkableCourses? courses = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(prerequisites);
        return (content with { OwnerUnit = null }).Checked().TryPickValue(out RequirementContent? draft, out Refusal? refusal)
            && (refusal = FirstRefusal(id, isCentral, draft, prerequisites, held: [])) is null
            && Linked(draft, isCentral, held: [], courses ?? LinkableCourses.None).TryPickValue(out draft, out refusal)
            ? new RequirementEvent.Created(id, ownerUnit, RequirementLevel.None, isCentral, draft)
            : refusal;
    }

    /// <summary>Decides whether <paramref name="content"/> can be saved as the draft (REQ-57 to REQ-59).</summary>
    /// <param name="content">The whole content as it shall be.</param>
    /// <param name="prerequisites">All that its dependencies lead to.</param>
    /// <param name="isStarted">Whether anybody has begun on the definition (REQ-68).</param>
    /// <param name="courses">What is known of the courses that are new, of which only the ids are read from <paramref name="content"/>; none when there are none.</param>
    public Result<RequirementEvent.DraftSaved> SaveDraft(
        RequirementContent content, Prerequisites prerequisites, bool isStarted, LinkableCourses? courses = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(prerequisites);
        if (IsArchived)
        {
            return RequirementRules.Archived.Refuse();
        }

        if (!Owned(content, OwnerUnit).Checked().TryPickValue(out RequirementContent? draft, out Refusal? refusal))
        {
            return refusal;
        }

        return FirstRefusal(Id, IsCentral, draft, prerequisites, HeldDependencies) is { } refused ? refused
            : LockedRefusal(draft, isStarted) is { } locked ? locked
            : !Linked(draft, IsCentral, HeldCourses, courses ?? LinkableCourses.None).TryPickValue(out draft, out refusal) ? refusal
            : draft == Published ? RequirementRules.DraftUnchanged.Refuse()
            : new RequirementEvent.DraftSaved(draft);
    }

    /// <summary>Decides whether it can be deleted from the administration list: it lies in no plan and nobody has begun on it (REQ-77).</summary>
    /// <param name="isInPlan">Whether a plan has a link to it in any state, an archived plan too.</param>
    /// <param name="isStarted">Whether anybody has begun on it (REQ-68).</param>
    public Result<RequirementEvent.Deleted> Delete(bool isInPlan, bool isStarted) =>
          IsArchived ? RequirementRules.Archived.Refuse()
        : RunningReset is not null ? RequirementRules.BeingReset.Refuse()
        : isInPlan ? RequirementRules.InPlan.Refuse()
        : isStarted ? RequirementRules.Begun.Refuse()
        : new RequirementEvent.Deleted();

    /// <summary>
    /// Decides whether the draft can be thrown away (REQ-60): the published version stays, or when there is none the definition is deleted (REQ-61).
    /// </summary>
    public Result<RequirementEvent> DiscardDraft() =>
          IsArchived ? RequirementRules.Archived.Refuse()
        : Draft is null ? RequirementRules.NoDraft.Refuse()
        : Published is null ? new RequirementEvent.Deleted()
        : new RequirementEvent.DraftDiscarded();

    /// <summary>The content with its owner only where that is another one than now.</summary>
    private static RequirementContent Owned(RequirementContent content, UnitId present) =>
        content.OwnerUnit == present ? content with { OwnerUnit = null } : content;

    /// <summary>What it depends on already: that one of them has been archived since shuts no gate, and keeps nobody from editing the rest (REQ-96).</summary>
    private ImmutableArray<RequirementId> HeldDependencies => [.. Published?.Dependencies ?? [], .. Draft?.Dependencies ?? []];

    private static Refusal? FirstRefusal(
        RequirementId id, bool isCentral, RequirementContent content, Prerequisites prerequisites, ImmutableArray<RequirementId> held)
    {
        if (content.AllowAdaptation && !isCentral)
        {
            return RequirementRules.AdaptationOnlyCentral.Refuse();
        }

        if (prerequisites.LeadTo(id, content.Dependencies))
        {
            return RequirementRules.DependsOnItself.Refuse();
        }

        foreach (RequirementId dependency in content.Dependencies.Except(held))
        {
            if (prerequisites.Find(dependency) is null or { IsArchived: true })
            {
                return RequirementRules.DependencyUnknown.Refuse(("dependency", dependency));
            }
        }

        return null;
    }

    private Refusal? LockedRefusal(RequirementContent content, bool isStarted) =>
          !isStarted || Published is null ? null
        : Published.RequiresSignature && !content.RequiresSignature ? RequirementRules.SignatureLocked.Refuse()
        : Published.ManualExpiryDate && !content.ManualExpiryDate ? RequirementRules.ManualExpiryLocked.Refuse()
        : Published.IsRepeating != content.IsRepeating ? RequirementRules.RepetitionLocked.Refuse()
        : null;
}
