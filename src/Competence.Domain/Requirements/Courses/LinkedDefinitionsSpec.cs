namespace Competence.Requirements.Courses;

/// <summary>The definitions in use that are published with a course: those that results of courses can fulfil.</summary>
public sealed class LinkedDefinitionsSpec : Specification<RequirementRow>
{
    /// <summary>All of them, by id.</summary>
    public LinkedDefinitionsSpec() => Query.Where(row => row.CourseList != "" && row.PublishedVersion > 0 && !row.IsArchived).OrderBy(row => row.Id);
}
