namespace Competence.Requirements.Courses;

/// <summary>What courses are searched by: what is given must all hold (REQ-42, LMS-20).</summary>
/// <param name="Keyword">One of the portal's keywords, whole and in any case; empty for all.</param>
/// <param name="Name">A text in the name, in any case; empty for all.</param>
/// <param name="Id">The id of the course, in any case; empty for all.</param>
public sealed record CourseQuery(string Keyword = "", string Name = "", string Id = "")
{
    /// <summary>Whether nothing is asked for.</summary>
    public bool IsEmpty => Keyword.Trim().Length == 0 && Name.Trim().Length == 0 && Id.Trim().Length == 0;

    /// <summary>Whether a course is found. One without a class never is (REQ-43).</summary>
    public bool Finds(Course course)
    {
        ArgumentNullException.ThrowIfNull(course);
        string keyword = Keyword.Trim();
        string id = Id.Trim();
        return course.HasClasses
            && (keyword.Length == 0 || course.Keywords.Contains(keyword, StringComparer.OrdinalIgnoreCase))
            && course.Name.Contains(Name.Trim(), StringComparison.OrdinalIgnoreCase)
            && (id.Length == 0 || course.Id.Value.Equals(id, StringComparison.OrdinalIgnoreCase));
    }
}
