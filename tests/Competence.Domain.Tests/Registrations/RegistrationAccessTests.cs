using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

/// <summary>Who may use which method: nobody without a right, nobody from beside, nobody whose right has ended.</summary>
public class RegistrationAccessTests
{
    private static readonly string[] Registering =
        ["draft", "fulfil", "send", "withdraw", "unlock", "clear", "mark", "unmark", "mark point", "unmark point", "mark sub-plan", "unmark sub-plan"];

    private static readonly string[] Signing = ["sign", "reject", "cancel", "open request"];

    private static readonly string[] Deadlines = ["set deadline", "remove deadline"];

    private static readonly string[] Reading = ["find", "history"];

    private static readonly string[] Outsiders = ["nobody", "neighbouring unit", "neighbouring trust", "ended yesterday", "begins tomorrow"];

    public static TheoryData<string, string> Refused => Pairs([.. Registering, .. Signing, .. Deadlines, .. Reading], Outsiders);

    public static TheoryData<string, string> Allowed => Join(
        Pairs(Registering, ["employee", "leader", "super user"]), Pairs(Signing, ["signer"]), Pairs(Deadlines, ["leader", "responsible"]),
        Pairs(Reading, ["employee", "leader", "super user"]));

    public static TheoryData<string, string> Denied => Join(
        Pairs(Signing, ["employee", "leader", "super user"]), Pairs(Deadlines, ["employee", "super user"]));

    [Theory]
    [MemberData(nameof(Refused))]
    [Rule("ACC-01", "ACC-20")]
    public async Task Who_has_no_right_to_the_person_is_told_that_there_is_none(string method, string actor) =>
        (await Try(method, Who(actor))).Should().Match<Attempt>(attempt => attempt.Refusal == attempt.NotFound);

    [Theory]
    [MemberData(nameof(Allowed))]
    [Rule("PRG-16", "PRG-48", "PRG-75", "ACC-64")]
    public async Task Who_has_the_right_gets_it(string method, string actor) => (await Try(method, Who(actor))).Refusal.Should().BeNull();

    [Theory]
    [MemberData(nameof(Denied))]
    [Rule("PRG-47", "PRG-75", "ACC-64")]
    public async Task Who_sees_it_without_the_right_is_told_so(string method, string actor) =>
        (await Try(method, Who(actor))).Refusal!.Rule.Should().Be(GeneralRules.AccessDenied);

    [Fact]
    [Rule("PRG-16")]
    public async Task The_signer_registers_nothing_for_the_person()
    {
        foreach (string method in Registering)
        {
            (await Try(method, Who("signer"))).Should().Match<Attempt>(attempt => attempt.Refusal == attempt.NotFound);
        }
    }

    [Theory]
    [InlineData("job", true)]
    [InlineData("employee", false)]
    [InlineData("leader", false)]
    public async Task Only_a_job_runs_the_night(string actor, bool may)
    {
        using Hospital hospital = await Open();

        Result<NightlyRunReport> run = await hospital.Get<NightlyRunService>().RunAsync(actor == "job" ? Actor.OfJob("nightly-run") : Who(actor));

        run.IsAccepted.Should().Be(may);
    }

    [Fact]
    public async Task A_list_of_requests_is_the_actors_own()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Sent(hospital);
        SigningService service = hospital.Get<SigningService>();

        (await service.ListAsync(Who("signer"), SignRequestState.Awaiting, default)).Items.Should().ContainSingle(row => row.Requirement == requirement && row.Person == Kari);
        (await service.ListAsync(AsLars, SignRequestState.Awaiting, default)).Items.Should().BeEmpty();
        (await service.ListAsync(AsKari, SignRequestState.Awaiting, default)).Items.Should().BeEmpty();
        (await service.ListAsync(Actor.OfJob("nightly-run"), SignRequestState.Awaiting, default)).Items.Should().BeEmpty();
    }

    private static Actor Who(string actor) => actor switch
    {
        "nobody" => AsTor,
        "neighbouring unit" => AsOdd,
        "neighbouring trust" => AsTorWith(Role.TrustAdmin, NextTrust),
        "ended yesterday" => AsTorWith(Role.SuperUser, Ward, daysTo: -1),
        "begins tomorrow" => AsTorWith(Role.SuperUser, Ward, daysFrom: 1),
        "super user" => AsTorWith(Role.SuperUser, Ward),
        "responsible" => AsTorWith(Role.ProfessionalResponsibleB, Ward),
        "leader" => AsLars,
        "signer" => Employee(Eva, NextWard),
        _ => AsKari,
    };

    private static async Task<RequirementId> Sent(Hospital hospital)
    {
        RequirementId requirement = await hospital.Requirement("Signed", content => content with { RequiresSignature = true });
        await hospital.Assigned(Kari, await hospital.Plan("Signed", CompletionMode.Automatic, requirement));
        (await hospital.Get<RegistrationService>().SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Eva))).IsAccepted.Should().BeTrue();
        return requirement;
    }

    /// <summary>Tries a method where nothing but access stands in the way, and answers what refused it.</summary>
    private static async Task<Attempt> Try(string method, Actor actor)
    {
        using Hospital hospital = await Open();
        RegistrationService service = hospital.Get<RegistrationService>();
        ChecklistPoint point = new(Id<ChecklistPointId>(1), "Alarm", MustBeDone: false);
        RequirementId self = await hospital.Requirement("Self", content => content with { CommentField = true, Checklist = method.Contains("point", StringComparison.Ordinal) ? [point] : [] });
        PlanId plan = await hospital.Plan("Self", CompletionMode.Automatic, self);
        SubPlanId subPlan = (await hospital.Get<IRepository<PlanId, Plan>>().FindAsync(plan))!.SubPlans[0].Id;
        await hospital.Assigned(Kari, plan);
        RequirementId signed = await Sent(hospital);
        RepetitionId sent = (await service.FindAsync(AsKari, Kari, signed)).Value.Registration.Repetitions[0].Id;
        await Prepare();

        (string What, object Id) subject = method switch
        {
            "mark sub-plan" or "unmark sub-plan" => ("sub-plan", subPlan),
            "sign" or "reject" or "cancel" or "open request" => ("request", sent),
            "send" or "withdraw" => ("requirement", signed),
            _ => ("requirement", self),
        };
        return new Attempt(await RefusalAsync(), GeneralRules.NotFound.Refuse(("what", subject.What), ("id", subject.Id)));

        async Task<Refusal?> RefusalAsync() => method switch
        {
            "draft" => Of(await service.SaveDraftAsync(actor, Kari, self, new RegistrationEntry(Comment: "x"))),
            "fulfil" => Of(await service.FulfilAsync(actor, Kari, self, new RegistrationEntry(Today))),
            "send" => Of(await service.SendAsync(actor, Kari, signed, new RegistrationEntry(Today, Signer: Eva))),
            "withdraw" => Of(await service.WithdrawAsync(actor, Kari, signed, sent)),
            "unlock" => Of(await service.UnlockAsync(actor, Kari, self)),
            "clear" => Of(await service.ClearAsync(actor, Kari, self)),
            "mark" => Of(await service.MarkNotRelevantAsync(actor, Kari, plan, self, "Nei")),
            "unmark" => Of(await service.MarkRelevantAsync(actor, Kari, plan, self)),
            "mark point" => Of(await service.MarkPointNotRelevantAsync(actor, Kari, plan, self, point.Id, "Nei")),
            "unmark point" => Of(await service.MarkPointRelevantAsync(actor, Kari, plan, self, point.Id)),
            "mark sub-plan" => Of(await service.MarkSubPlanNotRelevantAsync(actor, Kari, plan, subPlan, "Nei")),
            "unmark sub-plan" => Of(await service.MarkSubPlanRelevantAsync(actor, Kari, plan, subPlan)),
            "sign" => Of(await service.SignAsync(actor, Kari, signed, sent)),
            "reject" => Of(await service.RejectAsync(actor, Kari, signed, sent, "other", "Nei")),
            "cancel" => Of(await service.CancelDecisionAsync(actor, Kari, signed, sent)),
            "open request" => Of(await hospital.Get<SigningService>().FindAsync(actor, Kari, signed, sent)),
            "set deadline" => Of(await service.SetDeadlineAsync(actor, Kari, self, Today)),
            "remove deadline" => Of(await service.RemoveDeadlineAsync(actor, Kari, self)),
            "find" => Of(await service.FindAsync(actor, Kari, self)),
            _ => Of(await service.HistoryAsync(actor, Kari, self, new HistoryPage(5))),
        };

        async Task Prepare()
        {
            Refusal? refused = method switch
            {
                "send" => Of(await service.WithdrawAsync(AsKari, Kari, signed, sent)),
                "unlock" or "clear" => Of(await service.FulfilAsync(AsKari, Kari, self, new RegistrationEntry(Today))),
                "unmark" => Of(await service.MarkNotRelevantAsync(AsKari, Kari, plan, self, "Nei")),
                "unmark point" => Of(await service.MarkPointNotRelevantAsync(AsKari, Kari, plan, self, point.Id, "Nei")),
                "unmark sub-plan" => Of(await service.MarkSubPlanNotRelevantAsync(AsKari, Kari, plan, subPlan, "Nei")),
                "cancel" => Of(await service.SignAsync(Who("signer"), Kari, signed, sent)),
                "remove deadline" => Of(await service.SetDeadlineAsync(AsLars, Kari, self, Today)),
                _ => null,
            };
            refused.Should().BeNull();
        }
    }

    private static Refusal? Of<T>(Result<T> result) where T : notnull => result.Match<Refusal?>(_ => null, refusal => refusal);

    private static TheoryData<string, string> Pairs(string[] methods, string[] actors) =>
        [.. from method in methods from actor in actors select (method, actor)];

    private static TheoryData<string, string> Join(params TheoryData<string, string>[] parts) =>
        [.. parts.SelectMany(part => part.Select(row => row.Data))];

    /// <summary>What refused a method, and what refuses it to who does not see the subject.</summary>
    private sealed record Attempt(Refusal? Refusal, Refusal NotFound);
}
