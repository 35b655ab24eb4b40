using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;
using static Competence.Domain.Tests.Registrations.StateEventCases;
using static Competence.Domain.Tests.Registrations.States;
using static Competence.Requirements.RequirementStatus;

namespace Competence.Domain.Tests.Registrations;

/// <summary>The rows of the table state x event that are about requests: withdraw, sign, reject, cancel.</summary>
internal static class StateEventSignerCases
{
    public static IEnumerable<StateEventCase> All { get; } = [.. Decisions(), .. CancelSigning(), .. CancelRejection()];

    private static IEnumerable<StateEventCase> Decisions()
    {
        (string Event, Func<Scene, Refusal?> Act, RequirementStatus Alone)[] rows =
        [
            ("withdraw", scene => scene.Withdraw(), RequirementStatus.Started),
            ("sign", scene => scene.Sign(), RequirementStatus.Fulfilled),
            ("reject", scene => scene.Reject(), RequirementStatus.Rejected),
        ];
        foreach ((string name, Func<Scene, Refusal?> act, RequirementStatus alone) in rows)
        {
            Row row = new(name);
            yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Signed), act, null);
            yield return row.In(RequirementStatus.Started, () => Started(Signed), act, null);
            yield return row.In(AwaitingSignature, () => Awaiting(Signed), act, alone, "the only one");
            yield return row.In(AwaitingSignature, () => Awaiting(SignedThreeTimes).After(scene => scene.Send()), act, AwaitingSignature, "another awaits");
            yield return row.In(AwaitingSignature, () => Rejected(SignedThreeTimes).After(scene => scene.Send()), act, RequirementStatus.Rejected, "another is rejected");
            yield return row.In(AwaitingSignature, () => Started(SignedThreeTimes).After(scene => scene.Send()), act, name == "reject" ? RequirementStatus.Rejected : RequirementStatus.Started, "another counts");
            yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed), act, null);
            yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Signed), act, null);
            yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(SignedProcedures).After(scene => scene.Send()), act, RequirementStatus.Fulfilled, "surplus");
            yield return row.In(RequirementStatus.Expired, () => Expired(Signed), act, null);
            yield return row.In(RequirementStatus.Expired, ExpiredWithSurplus, act, null, "surplus");
        }
    }

    private static IEnumerable<StateEventCase> CancelSigning()
    {
        static Refusal? Act(Scene scene) => scene.CancelSigning();
        Row row = new("cancel signing (PRG-61)");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Signed), Act, null);
        yield return row.In(RequirementStatus.Started, () => Started(SignedThreeTimes), Act, AwaitingSignature, "of a signed repetition");
        yield return row.In(RequirementStatus.Started, () => Started(Signed), Act, null, "nothing is signed");
        yield return row.In(AwaitingSignature, () => Started(SignedThreeTimes).After(scene => scene.Send()), Act, AwaitingSignature, "of a signed repetition");
        yield return row.In(RequirementStatus.Rejected, () => Started(SignedThreeTimes).After(scene => scene.Send(), scene => scene.Reject()), Act, AwaitingSignature, "of a signed repetition");
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Signed), Act, AwaitingSignature);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(SignedProcedures).After(scene => scene.Send(), scene => scene.Sign()), Act, RequirementStatus.Fulfilled, "c still at N");
        yield return row.In(RequirementStatus.Expired, () => Expired(Signed), Act, AwaitingSignature);
    }

    private static IEnumerable<StateEventCase> CancelRejection()
    {
        static Refusal? Act(Scene scene) => scene.CancelRejection();
        Row row = new("cancel rejection (PRG-61)");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Signed), Act, null);
        yield return row.In(RequirementStatus.Started, () => Rejected(Signed).After(scene => scene.Draft(new RegistrationEntry(FirstDay))), Act, null);
        yield return row.In(AwaitingSignature, () => Rejected(SignedThreeTimes).After(scene => scene.Send()), Act, AwaitingSignature, "of a rejected repetition");
        yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed), Act, AwaitingSignature);
        yield return row.In(RequirementStatus.Fulfilled, () => FulfilledBesideRejected(SignedThreeTimes), Act, null);
        yield return row.In(RequirementStatus.Fulfilled, () => FulfilledBesideRejected(SignedProcedures), Act, RequirementStatus.Fulfilled, "surplus");
        yield return row.In(RequirementStatus.Expired, () => Later(FulfilledBesideRejected(SignedProcedures)), Act, null);
    }

    private static Scene FulfilledBesideRejected(RequirementContent content)
    {
        Scene scene = Rejected(content);
        Performed(scene, content.RepetitionCount);
        return scene;
    }

    private static Scene ExpiredWithSurplus() => Later(Fulfilled(SignedProcedures).After(scene => scene.Send()));

    private static Scene Later(Scene scene)
    {
        scene.Today = scene.Today.PlusDays(Validity + 1);
        return scene;
    }
}
