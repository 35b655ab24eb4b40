using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;
using static Competence.Domain.Tests.Registrations.States;

namespace Competence.Domain.Tests.Registrations;

/// <summary>The rows of the table state x event that are about a reset for everybody and a lowered number of repetitions.</summary>
internal static class StateEventResetCases
{
    public static IEnumerable<StateEventCase> All { get; } = [.. ResetForEverybody(), .. CountLowered()];

    private static IEnumerable<StateEventCase> ResetForEverybody()
    {
        static Scene CourseLinked(Scene scene)
        {
            scene.Requirement = Definition(FireSafety, scene.Requirement.Content with { DocumentationForm = DocumentationForm.CoursePortalConfirmation });
            return scene;
        }

        StateEventCases.Row row = new("reset (course-linked: -)");
        foreach ((RequirementStatus column, Func<Scene> before) in StateEventCases.Each())
        {
            yield return row.In(column, before, scene => scene.ResetForEverybody(), RequirementStatus.NotStarted);
            yield return row.In(column, () => CourseLinked(before()), scene => scene.ResetForEverybody(), null, "course-linked");
        }

        yield return row.In(RequirementStatus.Expired, () => Expired(Self).After(scene => scene.Draft(new RegistrationEntry(Comment: "Ny runde"))), scene => scene.ResetForEverybody(), RequirementStatus.NotStarted, "renewal");
    }

    private static IEnumerable<StateEventCase> CountLowered()
    {
        static Refusal? Lowered(Scene scene) => scene.PublishCount(2);
        static Scene Two(RequirementContent content) => new Scene(content).After(scene => Twice(scene));
        static Refusal? Twice(Scene scene)
        {
            Performed(scene, 2);
            return null;
        }

        static Scene TwoAgain()
        {
            Scene scene = Expired(ThreeTimes);
            return scene.After(one => one.Fulfil(new RegistrationEntry(Count: 2)));
        }

        StateEventCases.Row row = new("count of the definition lowered to c or less");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(ThreeTimes), Lowered, RequirementStatus.NotStarted);
        yield return row.In(RequirementStatus.Started, () => Two(ThreeTimes), Lowered, RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.Started, () => Started(ThreeTimes), Lowered, RequirementStatus.Started, "still too few");
        yield return row.In(RequirementStatus.AwaitingSignature, () => Two(SignedThreeTimes).After(scene => scene.Send()), Lowered, RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.AwaitingSignature, () => Awaiting(SignedThreeTimes), Lowered, RequirementStatus.AwaitingSignature, "still too few");
        yield return row.In(RequirementStatus.Rejected, () => Two(SignedThreeTimes).After(scene => scene.Send(), scene => scene.Reject()), Lowered, RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.Rejected, () => Rejected(SignedThreeTimes), Lowered, RequirementStatus.Rejected, "still too few");
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(ThreeTimes), Lowered, RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.Expired, () => Expired(ThreeTimes), Lowered, RequirementStatus.Expired);
        yield return row.In(RequirementStatus.Expired, TwoAgain, Lowered, RequirementStatus.Fulfilled, "a renewal that has enough");
    }
}
