using System.Collections.Immutable;

namespace Competence.Requirements.Courses;

/// <summary>The learning portal's courses, as they were at the latest nightly run: what is new or changed since is not found yet (REQ-43).</summary>
/// <remarks>
/// A host that has a learning portal registers its own before <c>AddDomain</c>; without one there are no courses, and nothing can be linked.
/// </remarks>
public interface ICourseCatalogue
{
    /// <summary>The portal's list of keywords, in the order in which they are to be shown (LMS-20).</summary>
    ValueTask<ImmutableArray<string>> KeywordsAsync(CancellationToken cancellationToken = default);

    /// <summary>The first courses that <paramref name="query"/> finds, by name and then by id.</summary>
    /// <param name="query">What is asked for; see <see cref="CourseQuery.Finds"/>.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    ValueTask<ImmutableArray<Course>> SearchAsync(CourseQuery query, int take, CancellationToken cancellationToken = default);

    /// <summary>The courses with these ids, in any order; unknown ones are left out. Those that are closed or have no class are there too.</summary>
    ValueTask<ImmutableArray<Course>> FindManyAsync(ImmutableArray<CourseId> ids, CancellationToken cancellationToken = default);
}
