using System.Collections.Immutable;
using Competence.Requirements.Courses;

namespace Competence.Requirements;

public sealed partial record Requirement
{
    /// <summary>The courses that it is linked to already, as published or as draft: they are not asked for again.</summary>
    public ImmutableArray<CourseLink> HeldCourses => [.. (Published?.Courses ?? []).Concat(Draft?.Courses ?? []).DistinctBy(link => link.Course)];

    /// <summary>
    /// The content with its courses as they are known: those that were linked before as they are, new ones as the catalogue has them; or why a new one
    /// cannot be linked (REQ-42, REQ-43). The form that the portal confirms is for central definitions, as the courses are (REQ-15).
    /// </summary>
    private static Result<RequirementContent> Linked(
        RequirementContent content, bool isCentral, ImmutableArray<CourseLink> held, LinkableCourses courses)
    {
        if (!isCentral && content.DocumentationForm == Requirements.DocumentationForm.CoursePortalConfirmation)
        {
            return RequirementRules.CourseOnlyCentral.Refuse();
        }

        if (content.Courses.IsEmpty)
        {
            return content;
        }

        ImmutableArray<CourseLink>.Builder links = ImmutableArray.CreateBuilder<CourseLink>(content.Courses.Length);
        foreach (CourseId course in content.Courses.Select(link => link.Course))
        {
            if (held.FirstOrDefault(link => link.Course == course) is { } known)
            {
                links.Add(known);
            }
            else if (!isCentral)
            {
                return RequirementRules.CourseOnlyCentral.Refuse();
            }
            else if (courses.RefusalOf(course) is { } refusal)
            {
                return refusal;
            }
            else
            {
                links.Add(courses.Find(course)!.Link);
            }
        }

        return content with { Courses = links.DrainToImmutable() };
    }

    /// <summary>Why the courses of a draft cannot be published: a course that was not published before must still be open, and the form must go with one (REQ-15, REQ-43).</summary>
    private Refusal? CourseRefusal(RequirementContent draft, LinkableCourses courses) =>
          draft is { DocumentationForm: Requirements.DocumentationForm.CoursePortalConfirmation, Courses.IsEmpty: true }
            ? RequirementRules.CourseFormWithoutCourse.Refuse()
        : draft.Courses.Select(link => link.Course).Except((Published?.Courses ?? []).Select(link => link.Course))
            .Select(courses.RefusalOf).FirstOrDefault(refusal => refusal is not null);
}
