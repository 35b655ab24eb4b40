using System.Collections.Immutable;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Conformance.Histories;

/// <summary>Results of courses from the learning portal, and definitions that are linked to other courses.</summary>
internal static class CourseCommands
{
    public static readonly ImmutableArray<Course> Courses = [.. Enumerable.Range(1, 3).Select(number => new Course(
        CourseId.Of($"LP-{number}"), $"Kurs {number}", CourseKind.ELearning, new LocalDate(2020, 1, 1), EndedFrom: null, HasClasses: number < 3,
        new Uri($"https://laering.example.no/{number}")))];

    private static readonly Actor Job = Actor.OfJob("course-results");

    public static IReadOnlyList<StoryCommand> All { get; } =
    [
        new("course-results", 4, ResultsAsync),
        new("link-course", 1, LinkAsync),
    ];

    /// <summary>What the portal tells of two people: passed or begun, of today or some weeks ago, now and then for training only.</summary>
    private static async ValueTask<string> ResultsAsync(StoryWorld world, Step step)
    {
        CourseResult[] results = [.. new[] { step.A, step.B }.Select(number => new CourseResult(
            StoryWorld.Pick(world.Persons, number), StoryWorld.Pick(Courses, number % 3).Id,
            number % 7 == 0 ? CourseResultState.Begun : CourseResultState.Passed, world.Today.PlusDays(1 - (step.C % 60)), IsNewDate: number % 5 != 0))];
        return (await world.Get<CourseResultService>().TransferAsync(Job, [.. results], isCleanUp: step.C % 2 == 0)).Match(
            transfer => string.Join(", ", transfer.Results.Select(result => result.Outcome)), refusal => refusal.ToString());
    }

    private static async ValueTask<string> LinkAsync(StoryWorld world, Step step) =>
        await world.RequirementAsync(step.A, requirement => requirement.Content.IsCourseLinked || step.C % 4 == 0) is { } requirement
            ? await StoryCommand.Answer(world.Get<RequirementService>().SaveDraftAsync(
                world.Leader, requirement.Id, requirement.Version,
                requirement.Content with { Courses = [StoryWorld.Pick(Courses, step.B).Link] }))
            : "none";
}
