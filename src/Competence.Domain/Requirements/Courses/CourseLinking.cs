using System.Collections.Immutable;
using Competence.Access;
using Competence.Organisation;

namespace Competence.Requirements.Courses;

/// <summary>Answers who may link a definition to courses, and reads the courses that are to be linked (REQ-15, REQ-42).</summary>
/// <param name="catalogue">Finds courses.</param>
/// <param name="tree">Tells what lies above an owner unit.</param>
public sealed class CourseLinking(ICourseCatalogue catalogue, IOrganisationTree tree)
{
    /// <summary>Whether going from one content to another links or unlinks a course, or chooses the documentation form of linked definitions (REQ-15, REQ-42).</summary>
    /// <param name="before">The content before; none for a new definition.</param>
    /// <param name="after">The content after.</param>
    public static bool IsLinking(RequirementContent? before, RequirementContent after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return !CoursesOf(before).SetEquals(CoursesOf(after))
            || (after.DocumentationForm == DocumentationForm.CoursePortalConfirmation && before?.DocumentationForm != DocumentationForm.CoursePortalConfirmation);
    }

    /// <summary>
    /// Why the actor may not go from one content to the other, as far as courses are concerned; none when the actor may. A linked definition is handed
    /// over only by who may link on the new unit too.
    /// </summary>
    /// <param name="actor">Who wants to.</param>
    /// <param name="owner">The unit that owns the definition.</param>
    /// <param name="before">The content before; none for a new definition.</param>
    /// <param name="after">The content after; may name another owner.</param>
    /// <param name="today">The day on which grants must hold.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns><see cref="GeneralRules.AccessDenied"/>, or none.</returns>
    public async ValueTask<Refusal?> RefusalAsync(
        Actor actor, UnitId owner, RequirementContent? before, RequirementContent after, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(after);
        bool isLinking = IsLinking(before, after);
        UnitId? next = after.OwnerUnit is { } named && named != owner && named != before?.OwnerUnit ? named : null;
        Refusal? refusal = isLinking ? await RefusalOnAsync(actor, owner, today, cancellationToken) : null;
        return refusal is null && next is { } unit && (isLinking || !after.Courses.IsEmpty) ? await RefusalOnAsync(actor, unit, today, cancellationToken) : refusal;
    }

    /// <summary>Whether the actor may link definitions of a unit to courses (REQ-42).</summary>
    public async ValueTask<bool> MayLinkAsync(Actor actor, UnitId owner, LocalDate today, CancellationToken cancellationToken = default) =>
        await RefusalOnAsync(actor, owner, today, cancellationToken) is null;

    /// <summary>What the catalogue knows of the courses of <paramref name="content"/> that <paramref name="held"/> does not have.</summary>
    public async ValueTask<LinkableCourses> ReadAsync(
        RequirementContent? content, IEnumerable<CourseLink> held, LocalDate today, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(held);
        ImmutableArray<CourseId> asked = [.. CoursesOf(content).Except(held.Select(link => link.Course))];
        return new LinkableCourses(asked.IsEmpty ? [] : await catalogue.FindManyAsync(asked, cancellationToken), today);
    }

    private static HashSet<CourseId> CoursesOf(RequirementContent? content) => [.. (content?.Courses ?? []).Select(link => link.Course)];

    private async ValueTask<Refusal?> RefusalOnAsync(Actor actor, UnitId owner, LocalDate today, CancellationToken cancellationToken) =>
        AccessPolicy.OnOwned(actor, AccessAction.RequirementCouple, await tree.PathAsync(owner, cancellationToken), plan: null, today);
}
