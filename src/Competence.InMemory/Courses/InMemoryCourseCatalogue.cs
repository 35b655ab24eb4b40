using System.Collections.Immutable;
using Competence.Requirements.Courses;

namespace Competence.InMemory.Courses;

/// <summary>A catalogue of courses in memory, for tests and small hosts. Safe for use by several threads.</summary>
public sealed class InMemoryCourseCatalogue : ICourseCatalogue
{
    private ImmutableDictionary<CourseId, Course> _courses = ImmutableDictionary<CourseId, Course>.Empty;

    /// <summary>A catalogue with these courses.</summary>
    public InMemoryCourseCatalogue(params IEnumerable<Course> courses) => Put(courses);

    /// <summary>Adds courses, or takes them in place of those with the same id, as a nightly run does.</summary>
    public void Put(params IEnumerable<Course> courses)
    {
        ArgumentNullException.ThrowIfNull(courses);
        KeyValuePair<CourseId, Course>[] added = [.. courses.Select(course => KeyValuePair.Create(course.Id, course))];
        ImmutableInterlocked.Update(ref _courses, known => known.SetItems(added));
    }

    /// <summary>Takes a course away.</summary>
    public void Remove(CourseId course) => ImmutableInterlocked.Update(ref _courses, known => known.Remove(course));

    /// <summary>The keywords of all courses with a class, each once and in the order of their letters.</summary>
    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> KeywordsAsync(CancellationToken cancellationToken = default) =>
        new([.. _courses.Values.Where(course => course.HasClasses).SelectMany(course => course.Keywords).Distinct(StringComparer.OrdinalIgnoreCase)
            .OrderBy(SortKey.Of).ThenBy(keyword => keyword, StringComparer.Ordinal)]);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Course>> SearchAsync(CourseQuery query, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new([.. _courses.Values.Where(query.Finds)
            .OrderBy(course => SortKey.Of(course.Name)).ThenBy(course => course.Id.Value, StringComparer.Ordinal).Take(take)]);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Course>> FindManyAsync(ImmutableArray<CourseId> ids, CancellationToken cancellationToken = default) =>
        new([.. ids.Distinct().Select(id => _courses.GetValueOrDefault(id)).OfType<Course>()]);
}
