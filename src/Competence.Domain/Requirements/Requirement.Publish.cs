using System.Collections.Immutable;
using Competence.Requirements.Courses;

namespace Competence.Requirements;

public sealed partial record Requirement
{
    /// <summary>Decides whether the saved draft can become the published version (REQ-59).</summary>
    /// <param name="prerequisites">All that the draft's dependencies lead to.</param>
    /// <param name="isStarted">Whether anybody has begun on the definition (REQ-68).</param>
    /// <param name="together">The definitions that are published in the same action, this one included or not.</param>
    /// <param name="courses">What is known of the courses that were not published before; none when there are none.</param>
    public Result<RequirementEvent.Published> Publish(
        Prerequisites prerequisites, bool isStarted, ImmutableArray<RequirementId> together = default, LinkableCourses? courses = null)
    {
        ArgumentNullException.ThrowIfNull(prerequisites);
        return IsArchived ? RequirementRules.Archived.Refuse()
            : Draft is null ? RequirementRules.NoDraft.Refuse()
            : RunningReset is not null ? RequirementRules.BeingReset.Refuse()
            : Draft.Category is null ? RequirementRules.CategoryMissing.Refuse(("name", Draft.Name))
            : FirstRefusal(Id, IsCentral, Draft, prerequisites, HeldDependencies) is { } refused ? refused
            : LockedRefusal(Draft, isStarted) is { } locked ? locked
            : CourseRefusal(Draft, courses ?? LinkableCourses.None) is { } course ? course
            : NeverPublished(Draft, prerequisites, together.IsDefault ? [] : together) is { } dependency
                ? RequirementRules.DependencyNotPublished.Refuse(("name", dependency.Content.Name))
            : new RequirementEvent.Published(PublishedVersion + 1);
    }

    private static Requirement? NeverPublished(RequirementContent content, Prerequisites prerequisites, ImmutableArray<RequirementId> together) =>
        content.Dependencies.Where(id => !together.Contains(id)).Select(prerequisites.Find)
            .FirstOrDefault(definition => definition is { Published: null });
}
