using Competence.Domain.Tests.Registrations.Courses;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;
using static Competence.Domain.Tests.Registrations.States;
using static Competence.Requirements.RequirementStatus;

namespace Competence.Domain.Tests.Registrations;

/// <summary>The rulebook's table state x event, cell by cell.</summary>
internal static class StateEventCases
{
    private static readonly RequirementStatus[] Columns =
        [RequirementStatus.NotStarted, RequirementStatus.Started, AwaitingSignature, RequirementStatus.Rejected, RequirementStatus.Fulfilled, RequirementStatus.Expired];

    public static IReadOnlyList<StateEventCase> All { get; } =
    [
        .. SaveDraft(), .. Register(), .. MarkFulfilled(), .. Send(), .. UnlockAlone(), .. UnlockNewDate(), .. UnlockRemoveDate(),
        .. StateEventSignerCases.All, .. DatePasses(), .. Recertified(), .. StateEventResetCases.All, .. StateEventCourseCases.All, .. OtherChanges(), .. AssignmentsChange(), .. Archived(),
    ];

    private static IEnumerable<StateEventCase> SaveDraft()
    {
        static Refusal? Draft(Scene scene) => scene.Draft(new RegistrationEntry(Comment: "Påbegynt"));
        static Refusal? Nothing(Scene scene) => scene.Draft(new RegistrationEntry(Repetition: scene.Registration.Repetitions.FirstOrDefault()?.Id));
        Row row = new("save draft");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Self), Draft, RequirementStatus.Started);
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Self), Nothing, RequirementStatus.NotStarted, "without content");
        yield return row.In(RequirementStatus.Started, () => Started(Self), Draft, RequirementStatus.Started);
        yield return row.In(RequirementStatus.Started, () => Started(Self), Nothing, RequirementStatus.NotStarted, "nothing left");
        yield return row.In(RequirementStatus.Started, () => Started(ThreeTimes).After(Draft), scene => scene.Draft(new RegistrationEntry(Repetition: scene.Last(RepetitionState.Draft).Id)), RequirementStatus.Started, "one draft emptied, one counts");
        yield return row.In(AwaitingSignature, () => Awaiting(Signed), Draft, null);
        yield return row.In(AwaitingSignature, () => Awaiting(SignedThreeTimes), Draft, AwaitingSignature, "another repetition");
        yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed), Draft, RequirementStatus.Started);
        yield return row.In(RequirementStatus.Rejected, () => Rejected(SignedThreeTimes), Draft, RequirementStatus.Rejected, "repeating");
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Self), Draft, null);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Procedures), Draft, null, "procedure list");
        yield return row.In(RequirementStatus.Expired, () => Expired(Self), Draft, RequirementStatus.Expired);
        yield return row.In(RequirementStatus.Expired, () => Expired(Self), scene => scene.Draft(new RegistrationEntry()), RequirementStatus.Expired, "without content");
    }

    private static IEnumerable<StateEventCase> Register()
    {
        static Func<Scene, Refusal?> Times(int count) => scene => scene.Fulfil(new RegistrationEntry(Count: count));
        Row row = new("register k repetitions (no signature)");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(ThreeTimes), Times(2), RequirementStatus.Started, "below N");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(ThreeTimes), Times(3), RequirementStatus.Fulfilled, "at N");
        yield return row.In(RequirementStatus.Started, () => Started(ThreeTimes), Times(1), RequirementStatus.Started, "below N");
        yield return row.In(RequirementStatus.Started, () => Started(ThreeTimes), Times(2), RequirementStatus.Fulfilled, "at N");
        yield return row.In(RequirementStatus.Started, () => Started(ThreeTimes), Times(3), null, "above N");
        yield return row.In(AwaitingSignature, () => Awaiting(SignedThreeTimes), Times(1), null);
        yield return row.In(RequirementStatus.Rejected, () => Rejected(SignedThreeTimes), Times(1), null);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(ThreeTimes), Times(1), null);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Procedures), Times(1), RequirementStatus.Fulfilled, "procedure list");
        yield return row.In(RequirementStatus.Expired, () => Expired(ThreeTimes), Times(2), RequirementStatus.Expired, "below N");
        yield return row.In(RequirementStatus.Expired, () => Expired(ThreeTimes), Times(3), RequirementStatus.Fulfilled, "at N");
    }

    private static IEnumerable<StateEventCase> MarkFulfilled()
    {
        Row row = new("mark fulfilled (no signature, N = 1)");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Self), scene => scene.Fulfil(), RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.Started, () => Started(Self), scene => scene.Fulfil(), RequirementStatus.Fulfilled);
        yield return row.In(AwaitingSignature, () => Awaiting(Signed), scene => scene.Fulfil(), null);
        yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed), scene => scene.Fulfil(), null);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Self), scene => scene.Fulfil(), null);
        yield return row.In(RequirementStatus.Expired, () => Expired(Self), scene => scene.Fulfil(), RequirementStatus.Fulfilled);
    }

    private static IEnumerable<StateEventCase> Send()
    {
        Row row = new("send (signature)");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Signed), scene => scene.Send(), AwaitingSignature);
        yield return row.In(RequirementStatus.Started, () => Started(Signed), scene => scene.Send(), AwaitingSignature);
        yield return row.In(AwaitingSignature, () => Awaiting(Signed), scene => scene.Send(), null);
        yield return row.In(AwaitingSignature, () => Awaiting(SignedThreeTimes), scene => scene.Send(new RegistrationEntry(Count: 2)), AwaitingSignature, "another repetition within the number");
        yield return row.In(AwaitingSignature, () => Awaiting(SignedThreeTimes), scene => scene.Send(new RegistrationEntry(Count: 3)), null, "above the number");
        yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed), scene => scene.Send(), AwaitingSignature);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Signed), scene => scene.Send(), null);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(SignedProcedures), scene => scene.Send(), RequirementStatus.Fulfilled, "surplus on a procedure list");
        yield return row.In(RequirementStatus.Expired, () => Expired(Signed), scene => scene.Send(), AwaitingSignature);
    }

    private static IEnumerable<StateEventCase> UnlockAlone()
    {
        Row row = new("unlock alone");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Self), scene => scene.Unlock(), null);
        yield return row.In(RequirementStatus.Started, () => Started(Self), scene => scene.Unlock(), null);
        yield return row.In(AwaitingSignature, () => Awaiting(Signed), scene => scene.Unlock(), AwaitingSignature);
        yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed), scene => scene.Unlock(), null);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Self), scene => scene.Unlock(), RequirementStatus.Fulfilled);
        yield return row.In(RequirementStatus.Expired, () => Expired(Self), scene => scene.Unlock(), RequirementStatus.Expired);
    }

    private static IEnumerable<StateEventCase> UnlockNewDate()
    {
        static Refusal? Marked(Scene scene) => scene.Unlock() ?? scene.Fulfil(new RegistrationEntry(scene.Today.PlusDays(-1)));
        static Refusal? Drafted(Scene scene) => scene.Unlock() ?? scene.Draft(new RegistrationEntry(scene.Today.PlusDays(-1)));
        static Refusal? Sent(Scene scene) => scene.Unlock() ?? scene.Send(new RegistrationEntry(scene.Today.PlusDays(-1)));
        Row row = new("unlock, new date");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Self), Marked, null);
        yield return row.In(RequirementStatus.Started, () => Started(Self), Marked, null);
        yield return row.In(AwaitingSignature, () => Awaiting(Signed), scene => scene.Unlock() ?? scene.Withdraw() ?? scene.Send(new RegistrationEntry(scene.Today.PlusDays(-1))), AwaitingSignature, "withdraw, then send");
        yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed), Sent, null);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Self), Marked, RequirementStatus.Fulfilled, "no signature");
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Signed), Drafted, RequirementStatus.Started, "signature, until sent");
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Signed), Sent, AwaitingSignature, "signature, sent");
        yield return row.In(RequirementStatus.Expired, () => Expired(Self), Marked, RequirementStatus.Fulfilled, "no signature");
        yield return row.In(RequirementStatus.Expired, () => Expired(Signed), Sent, AwaitingSignature, "signature");
    }

    private static IEnumerable<StateEventCase> UnlockRemoveDate()
    {
        static Refusal? Cleared(Scene scene) => scene.Unlock() ?? scene.Clear();
        static Scene Commented(Func<RequirementContent, Scene> state) => state(Self).After(scene => scene.Unlock(), scene => scene.Fulfil(new RegistrationEntry(FirstDay, Comment: "Gjort")));
        static Scene CommentedAndExpired()
        {
            Scene scene = Commented(Fulfilled);
            scene.Today = FirstDay.PlusDays(Validity + 1);
            return scene;
        }

        Row row = new("unlock, remove date, save draft");
        yield return row.In(RequirementStatus.NotStarted, () => NotStarted(Self), Cleared, null);
        yield return row.In(RequirementStatus.Started, () => Started(Self), Cleared, null);
        yield return row.In(AwaitingSignature, () => Awaiting(Signed), scene => scene.Unlock() ?? scene.Withdraw(), RequirementStatus.Started, "withdraw");
        yield return row.In(RequirementStatus.Rejected, () => Rejected(Signed), Cleared, null);
        yield return row.In(RequirementStatus.Fulfilled, () => Commented(Fulfilled), Cleared, RequirementStatus.Started);
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Self), Cleared, RequirementStatus.NotStarted, "nothing left");
        yield return row.In(RequirementStatus.Expired, CommentedAndExpired, Cleared, RequirementStatus.Started);
        yield return row.In(RequirementStatus.Expired, () => Expired(Self), Cleared, RequirementStatus.NotStarted, "nothing left");
    }

    private static IEnumerable<StateEventCase> DatePasses()
    {
        static Func<Scene, Refusal?> Days(int days) => scene =>
        {
            scene.Today = scene.Today.PlusDays(days);
            return null;
        };

        Row row = new("date passes");
        foreach ((RequirementStatus column, Func<Scene> before) in Each().Where(each => each.Column != RequirementStatus.Fulfilled))
        {
            yield return row.In(column, before, Days(1000), column);
        }

        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Self), Days(Validity - 30), ExpiringSoon, "30 days before");
        yield return row.In(RequirementStatus.Fulfilled, () => Fulfilled(Self), Days(Validity + 1), RequirementStatus.Expired, "the day after");
    }

    private static IEnumerable<StateEventCase> Recertified()
    {
        static Scene With(Scene scene, RequirementContent content)
        {
            scene.Requirement = Definition(FireSafety, content);
            scene.Refresh();
            return scene;
        }

        Row row = new("recertification (not flagged or course-linked: -)");
        foreach ((RequirementStatus column, Func<Scene> before) in Each())
        {
            yield return row.In(column, before, scene => scene.ResetAfterAbsence(), RequirementStatus.NotStarted);
            yield return row.In(column, () => With(before(), before().Requirement.Content with { RecertifyAfterAbsence = false }), scene => scene.ResetAfterAbsence(), null, "not flagged");
            yield return row.In(column, () => With(before(), before().Requirement.Content with { DocumentationForm = DocumentationForm.CoursePortalConfirmation }), scene => scene.ResetAfterAbsence(), null, "course-linked");
        }
    }

    private static IEnumerable<StateEventCase> OtherChanges()
    {
        static Refusal? Redefined(Scene scene)
        {
            scene.Requirement = Definition(FireSafety, scene.Requirement.Content with { Name = "Brannvern 2", RequiresSignature = true, Checklist = [new ChecklistPoint(Id<ChecklistPointId>(1), "Slukker")], Dependencies = [Id<RequirementId>(99)] });
            scene.Refresh();
            return null;
        }

        static Refusal? SetAndPassed(Scene scene)
        {
            Refusal? refusal = scene.SetDeadline(scene.Today);
            scene.Today = scene.Today.PlusDays(1);
            return refusal;
        }

        Row row = new("any other change of the definition; prerequisite changes; deadline set, changed, removed or passed; not relevant set or removed");
        foreach ((RequirementStatus column, Func<Scene> before) in Each())
        {
            yield return row.In(column, before, Redefined, column, "definition");
            yield return row.In(column, before, SetAndPassed, column, "deadline set and passed");
            yield return row.In(column, () => before().After(scene => scene.SetDeadline(scene.Today)), scene => scene.RemoveDeadline(), column, "deadline removed");
            yield return row.In(column, before, scene => scene.MarkNotRelevant(PlanA), column, "marked");
            yield return row.In(column, () => before().After(scene => scene.MarkNotRelevant(PlanA)), scene => scene.MarkRelevant(PlanA), column, "mark removed");
        }
    }

    private static IEnumerable<StateEventCase> AssignmentsChange()
    {
        static Func<Scene, Refusal?> Adding(int days) => scene =>
        {
            scene.Plans = scene.Plans.Add(Held(Plan(PlanB, Link(FireSafety, adapted: days))));
            scene.Refresh();
            return null;
        };

        Row row = new("assignment or link added, deactivated, reactivated");
        foreach ((RequirementStatus column, Func<Scene> before) in Each())
        {
            yield return row.In(column, before, Adding(Validity), column);
        }

        yield return row.In(RequirementStatus.Fulfilled, () => At(Fulfilled(Self), 200), Adding(180), RequirementStatus.Expired, "expiry computed anew");
        yield return row.In(RequirementStatus.Expired, () => At(Fulfilled(Self), 200).After(Adding(180)), scene =>
        {
            scene.Plans = scene.Plans.RemoveAt(1);
            scene.Refresh();
            return null;
        }, RequirementStatus.Fulfilled, "expiry computed anew");
    }

    private static IEnumerable<StateEventCase> Archived()
    {
        Row row = new("archive the definition");
        (string What, Func<Scene, Refusal?> Act)[] attempts =
        [
            ("draft", scene => scene.Draft(new RegistrationEntry(Comment: "x"))), ("fulfil", scene => scene.Fulfil()), ("send", scene => scene.Send()),
            ("unlock", scene => scene.Unlock()), ("clear", scene => scene.Clear()), ("withdraw", scene => scene.Withdraw()), ("sign", scene => scene.Sign()),
            ("reject", scene => scene.Reject()), ("cancel signing", scene => scene.CancelSigning()), ("cancel rejection", scene => scene.CancelRejection()),
            ("deadline", scene => scene.SetDeadline(scene.Today)), ("mark", scene => scene.MarkNotRelevant(PlanA)), ("recertify", scene => scene.ResetAfterAbsence()),
        ];
        (string What, Func<Scene, Refusal?> Act, Rule No) reset = ("reset", scene => scene.ResetForEverybody(), RequirementRules.Archived);
        return from each in Each()
               from attempt in attempts.Select(attempt => (attempt.What, attempt.Act, No: RegistrationRules.Archived)).Append(reset)
               let frozen = each.Column == RequirementStatus.AwaitingSignature ? RequirementStatus.Started : each.Column
               select row.In(each.Column, each.Before, scene => Frozen(scene, attempt.Act, attempt.No), frozen, attempt.What);
    }

    /// <summary>A registration in each column.</summary>
    public static IEnumerable<(RequirementStatus Column, Func<Scene> Before)> Each() => Columns.Zip<RequirementStatus, Func<Scene>>(
        [() => NotStarted(Self), () => Started(Self), () => Awaiting(Signed), () => Rejected(Signed), () => Fulfilled(Self), () => Expired(Self)]);

    private static Scene At(Scene scene, int days)
    {
        scene.Today = scene.Today.PlusDays(days);
        return scene;
    }

    /// <summary>Archives, and tries and waits after it: nothing is accepted and nothing passes; only a request to sign is cancelled (REQ-96).</summary>
    private static Refusal? Frozen(Scene scene, Func<Scene, Refusal?> attempt, Rule no)
    {
        scene.Archive();
        Registration frozen = scene.Registration;
        scene.Today = scene.Today.PlusDays(1);
        attempt(scene)!.Rule.Should().Be(no);
        scene.Today = scene.Today.PlusDays(Validity * 2);
        scene.Refresh();
        scene.Registration.Should().Be(frozen);
        return null;
    }

    /// <summary>A row that makes its cases.</summary>
    internal sealed record Row(string Event)
    {
        public StateEventCase In(RequirementStatus state, Func<Scene> before, Func<Scene, Refusal?> act, RequirementStatus? after, string @case = "") =>
            new(Event, state, @case, before, act, after);
    }
}
