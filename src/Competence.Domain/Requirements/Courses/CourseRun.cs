namespace Competence.Requirements.Courses;

/// <summary>One time that a course is held, such as the days of a classroom course (PRG-92).</summary>
/// <param name="Name">What tells it from others, such as the place.</param>
/// <param name="Start">The first day; none for one that can be begun on any day.</param>
/// <param name="End">The last day; none when it is <paramref name="Start"/> or open.</param>
/// <param name="Address">Where the portal shows it, on the web.</param>
public sealed record CourseRun(string Name, LocalDate? Start, LocalDate? End, Uri Address)
{
    /// <summary>Whether it is over before <paramref name="today"/>.</summary>
    public bool IsOver(LocalDate today) => (End ?? Start) < today;
}
