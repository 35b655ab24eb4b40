using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.WebHost.Api.Answers;
using Competence.WebHost.Api.Contracts;
using Competence.WebHost.Api.OpenApi;
using Competence.WebHost.Api.Requests;
using Competence.WebHost.SignIn;

namespace Competence.WebHost.Api.Endpoints;

/// <summary>The learning portal's courses, and what persons have passed.</summary>
internal static class CourseEndpoints
{
    /// <summary>Maps the operations of <see cref="CourseService"/> and <see cref="CourseResultService"/>.</summary>
    public static void MapCourses(this RouteGroupBuilder api)
    {
        api.MapGet("/courses", ([AsParameters] CourseSearchQuery query, CourseService service, CurrentActor current, CancellationToken stop) =>
                service.SearchAsync(current.Actor, query.Asked, stop).AnswerAsync())
            .Calls<CourseService>(nameof(CourseService.SearchAsync), "The courses that definitions can be linked to, by keyword, name and id.");

        api.MapGet("/courses/keywords", (CourseService service, CurrentActor current, CancellationToken stop) =>
                service.KeywordsAsync(current.Actor, stop).AnswerAsync())
            .Calls<CourseService>(nameof(CourseService.KeywordsAsync), "The learning portal's keywords.");

        api.MapGet("/people/{person}/requirements/{requirement}/courses", (PersonId person, RequirementId requirement, CourseService service, CurrentActor current, CancellationToken stop) =>
                service.OfRequirementAsync(current.Actor, person, requirement, stop).AnswerAsync())
            .Calls<CourseService>(nameof(CourseService.OfRequirementAsync), "The courses that fulfil a person's requirement, with the runs to choose from.");

        api.MapPost("/course-results", (CourseResultsRequest body, CourseResultService service, CurrentActor current, CancellationToken stop) =>
                service.TransferAsync(current.Actor, body.Results, body.IsCleanUp, stop).AnswerAsync())
            .Calls<CourseResultService>(nameof(CourseResultService.TransferAsync), "Takes results of courses: who has passed one has the linked requirements fulfilled.");
    }
}
