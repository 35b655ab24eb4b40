using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;
using static Competence.Domain.Tests.Registrations.States;

namespace Competence.Domain.Tests.Registrations.Courses;

/// <summary>The row of the table state x event that is about a passed course. What cannot occur (REQ-46) is refused.</summary>
internal static class StateEventCourseCases
{
    public static IEnumerable<StateEventCase> All { get; } = [.. CoursePassed()];

    private static IEnumerable<StateEventCase> CoursePassed()
    {
        static Refusal? Passed(Scene scene) => scene.PassCourse();
        static Refusal? PassedBefore(Scene scene) => scene.PassCourse(FirstDay);
        static Scene Later(Scene scene)
        {
            scene.Today = FirstDay.PlusDays(30);
            return scene;
        }

        StateEventCases.Row row = new("course passed (course-linked)");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Self).LinkedToCourse(), Passed, RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Self), Passed, null, "not linked");
        yield return row.In(RequirementStatus.Started, () => Started(Self).LinkedToCourse(), Passed, RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.AwaitingSignature, () => Awaiting(Signed).LinkedToCourse(), Passed, null, "cannot occur");
        yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed).LinkedToCourse(), Passed, null, "cannot occur");
        yield return row.In(RequirementStatus.Fulfilled, () => Later(Fulfilled(Self).LinkedToCourse()), Passed, RequirementStatus.Fulfilled, "new date");
        yield return row.In(RequirementStatus.Fulfilled, () => Later(Fulfilled(Self).LinkedToCourse()), PassedBefore, null, "the same date again");
        yield return row.In(RequirementStatus.Expired, () => Expired(Self).LinkedToCourse(), Passed, RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.Expired, () => Expired(Self).LinkedToCourse(), PassedBefore, null, "the same date again");
    }
}
