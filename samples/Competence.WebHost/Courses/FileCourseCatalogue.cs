using System.Collections.Immutable;
using System.Text.Json;
using Competence.Requirements.Courses;

namespace Competence.WebHost.Courses;

/// <summary>
/// The courses of a file beside the program, in place of a learning portal: <c>SampleRegion/Data/courses.json</c>. Days are told from today, so that
/// there are always runs ahead.
/// </summary>
/// <param name="path">The file; read once, when it is first asked for.</param>
/// <param name="clock">Tells today.</param>
internal sealed class FileCourseCatalogue(string path, BusinessClock clock) : ICourseCatalogue
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    private readonly Lazy<CourseFile> _file = new(() =>
        JsonSerializer.Deserialize<CourseFile>(File.ReadAllBytes(path), Written) ?? throw new InvalidDataException($"{path} has no courses."));

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<string>> KeywordsAsync(CancellationToken cancellationToken = default) => new(_file.Value.Keywords);

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Course>> SearchAsync(CourseQuery query, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return new([.. All().Where(query.Finds).OrderBy(course => SortKey.Of(course.Name)).ThenBy(course => course.Id.Value, StringComparer.Ordinal).Take(take)]);
    }

    /// <inheritdoc/>
    public ValueTask<ImmutableArray<Course>> FindManyAsync(ImmutableArray<CourseId> ids, CancellationToken cancellationToken = default) =>
        new([.. All().Where(course => ids.Contains(course.Id))]);

    private IEnumerable<Course> All()
    {
        LocalDate today = clock.Read().Today;
        return _file.Value.Courses.Select(line => line.On(today));
    }

    private sealed record CourseFile(ImmutableArray<string> Keywords, ImmutableArray<CourseLine> Courses);

    private sealed record CourseLine(
        string Id, string Name, string Kind, int AvailableInDays, int? EndsInDays, bool HasClasses, Uri Address, ImmutableArray<string> Keywords, ImmutableArray<RunLine> Runs)
    {
        public Course On(LocalDate today) => new(
            CourseId.Of(Id), Name, Enum.Parse<CourseKind>(Kind, ignoreCase: true), today.PlusDays(AvailableInDays), EndsInDays is { } days ? today.PlusDays(days) : null,
            HasClasses, Address)
        {
            Keywords = Keywords.IsDefault ? [] : Keywords,
            Runs = Runs.IsDefault ? [] : [.. Runs.Select(run => run.On(today))],
        };
    }

    private sealed record RunLine(string Name, int StartsInDays, int? EndsInDays, Uri Address)
    {
        public CourseRun On(LocalDate today) => new(Name, today.PlusDays(StartsInDays), EndsInDays is { } days ? today.PlusDays(days) : null, Address);
    }
}
