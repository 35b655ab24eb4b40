using System.Collections.Immutable;
using Competence.Registrations.Courses;

namespace Competence.WebHost.Api.Contracts;

/// <summary>Results of courses to transfer.</summary>
/// <param name="Results">What the learning portal tells, in any order.</param>
/// <param name="IsCleanUp">Whether it is the clean-up, which looks back without end.</param>
internal sealed record CourseResultsRequest(ImmutableArray<CourseResult> Results, bool IsCleanUp = false);
