using System.Collections.Immutable;

namespace Competence.Requirements.Courses;

/// <summary>The catalogue of a host without a learning portal: there are no courses.</summary>
public sealed class NoCourses : ICourseCatalogue
{
    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> KeywordsAsync(CancellationToken cancellationToken = default) => new(ImmutableArray<string>.Empty);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Course>> SearchAsync(CourseQuery query, int take, CancellationToken cancellationToken = default) =>
        new(ImmutableArray<Course>.Empty);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Course>> FindManyAsync(ImmutableArray<CourseId> ids, CancellationToken cancellationToken = default) =>
        new(ImmutableArray<Course>.Empty);
}
