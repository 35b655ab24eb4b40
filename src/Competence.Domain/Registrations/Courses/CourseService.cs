using System.Collections.Immutable;
using Competence.Access;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Registrations.Courses;

/// <summary>Searches the learning portal's courses for who links definitions to them (REQ-42), and leads persons from a requirement to its courses (PRG-92).</summary>
/// <param name="registrations">Answers who sees a person's requirement.</param>
/// <param name="catalogue">Finds courses.</param>
/// <param name="clock">Tells today.</param>
/// <param name="options">How many courses are found at most.</param>
public sealed class CourseService(RegistrationService registrations, ICourseCatalogue catalogue, BusinessClock clock, CompetenceOptions options)
{
    /// <summary>The portal's keywords, for the search (LMS-20).</summary>
    /// <param name="actor">Who asks; may link definitions to courses.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The keywords in the portal's order; or <see cref="GeneralRules.AccessDenied"/>.</returns>
    public async ValueTask<Result<ImmutableArray<string>>> KeywordsAsync(Actor actor, CancellationToken cancellationToken = default) =>
        Denied(actor) is { } denied ? denied : await catalogue.KeywordsAsync(cancellationToken);

    /// <summary>The courses with a class that are found, by name and id; at most <see cref="CompetenceOptions.LargestPage"/>. New ones are found after the nightly run (REQ-43).</summary>
    /// <param name="actor">Who asks; may link definitions to courses.</param>
    /// <param name="query">What is asked for: keyword, name, id or some of them together.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The courses, closed ones too; or <see cref="GeneralRules.AccessDenied"/>.</returns>
    public async ValueTask<Result<ImmutableArray<Course>>> SearchAsync(Actor actor, CourseQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Denied(actor) is { } denied ? denied : await catalogue.SearchAsync(query, options.LargestPage, cancellationToken);
    }

    /// <summary>The courses that fulfil a person's requirement, with the runs to choose from (PRG-92).</summary>
    /// <param name="actor">Who asks; sees the person.</param>
    /// <param name="person">The person.</param>
    /// <param name="requirement">The definition.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The courses in the definition's order, empty for one that is linked to none; <see cref="GeneralRules.NotFound"/> to who does not see the person.</returns>
    public async ValueTask<Result<ImmutableArray<LinkedCourse>>> OfRequirementAsync(
        Actor actor, PersonId person, RequirementId requirement, CancellationToken cancellationToken = default)
    {
        if (!(await registrations.FindAsync(actor, person, requirement, cancellationToken)).TryPickValue(out RegistrationSlice? slice, out Refusal? refusal))
        {
            return refusal;
        }

        ImmutableArray<CourseLink> links = slice.Requirement.Published?.Courses ?? [];
        ImmutableArray<Course> found = links.IsEmpty ? [] : await catalogue.FindManyAsync([.. links.Select(link => link.Course)], cancellationToken);
        LocalDate today = clock.Read().Today;
        return links.Select(link => Of(link, found.FirstOrDefault(course => course.Id == link.Course), today)).ToImmutableArray();
    }

    private static LinkedCourse Of(CourseLink link, Course? course, LocalDate today) => new(link, course, course?.RunsAhead(today) ?? []);

    private Refusal? Denied(Actor actor) => AccessPolicy.InGeneral(actor, AccessAction.RequirementCouple, clock.Read().Today);
}
