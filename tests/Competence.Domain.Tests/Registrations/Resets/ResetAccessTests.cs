using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations.Resets;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Registrations.Resets.Resetting;

namespace Competence.Domain.Tests.Registrations.Resets;

/// <summary>Who may use which method: those who may edit the definition by its owner unit, and not who is responsible for a plan with it.</summary>
public class ResetAccessTests
{
    private static readonly string[] Methods = ["preview", "begin", "run", "find", "list"];

    public static TheoryData<string, string> Unseen => Pairs(["nobody", "ended yesterday", "signed in as employee"]);

    public static TheoryData<string, string> Allowed => Pairs(["leader", "delegated leader", "trust admin", "responsible A", "responsible B"]);

    public static TheoryData<string, string> Seen => Pairs(["neighbouring unit", "neighbouring trust", "plan responsible"]);

    [Theory]
    [MemberData(nameof(Unseen))]
    [Rule("REQ-06", "REQ-73")]
    public async Task Who_has_no_right_to_the_definition_is_told_that_there_is_none(string method, string actor)
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, RequirementReset reset) = await Prepared(hospital, method);

        Refusal? refusal = await Try(hospital, method, requirement, reset, Who(actor, null));

        refusal.Should().Be(method is "run" or "find"
            ? GeneralRules.NotFound.Refuse(("what", "requirement-reset"), ("id", reset.Id))
            : GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", requirement)));
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    [Rule("REQ-06", "REQ-73")]
    public async Task Who_may_edit_it_by_its_owner_unit_may(string method, string actor)
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, RequirementReset reset) = await Prepared(hospital, method);

        (await Try(hospital, method, requirement, reset, Who(actor, null))).Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Seen))]
    [Rule("REQ-06", "REQ-08", "REQ-73")]
    public async Task Who_sees_it_for_another_unit_or_is_responsible_for_a_plan_with_it_may_not_reset_it(string method, string actor)
    {
        using Hospital hospital = await Open();
        (RequirementId requirement, RequirementReset reset) = await Prepared(hospital, method);
        PlanId plan = (await hospital.Get<IPlanLinks>().PlansHoldingAsync(requirement))[0];

        Refusal? refusal = await Try(hospital, method, requirement, reset, Who(actor, plan));

        (refusal?.Rule).Should().Be(method is "find" or "list" ? null : GeneralRules.AccessDenied);
    }

    [Fact]
    [Rule("REQ-86")]
    public async Task A_central_definition_is_reset_by_who_may_edit_central_ones_only()
    {
        using Hospital hospital = await Open();
        RequirementEvent.Created created = new(Id<RequirementId>(900), Ward, RequirementLevel.None, IsCentral: true, new RequirementContent { Name = "Sentralt" });
        RequirementEvent.Published published = new(1);
        IUnitOfWork work = hospital.Get<IUnitOfWorkFactory>().Begin();
        work.Save(Requirement.From(created), created);
        work.Save(Requirement.From(created).Apply(published), published);
        Accepted(await work.CommitAsync(new EventOrigin(Morning, By: null, Job: "test")));

        (await hospital.Resets().BeginAsync(AsLars, created.Id, 2, "Grunn")).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await hospital.Resets().BeginAsync(AsTorWith(Role.TrustAdmin, Trust), created.Id, 2, "Grunn")).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("REQ-73")]
    public async Task Whom_it_would_concern_is_not_counted_where_no_reset_can_begin()
    {
        using Hospital hospital = await Open();
        RequirementId running = await hospital.Requirement("Brannvern");
        RequirementId finished = await hospital.Requirement("Smittevern");
        await hospital.Begin(running);
        await hospital.Reset(finished);
        Requirement draft = Accepted(await hospital.Get<RequirementService>().CreateAsync(AsLars, Ward, new RequirementContent { Name = "Kladd" }));

        (await hospital.Resets().PreviewAsync(AsLars, running)).Refusal.Rule.Should().Be(RequirementRules.BeingReset);
        (await hospital.Resets().PreviewAsync(AsLars, draft.Id)).Refusal.Rule.Should().Be(RequirementRules.NothingToReset);
        (await hospital.Resets().PreviewAsync(AsLars, finished)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    public async Task A_page_that_showed_an_older_definition_begins_nothing_and_the_list_has_the_latest_first()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Brannvern");
        (await hospital.Resets().BeginAsync(AsLars, requirement, 1, "Grunn")).Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
        (await hospital.Resets().PreviewAsync(AsLars, Id<RequirementId>(999))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await hospital.Resets().ListAsync(AsLars, Id<RequirementId>(999))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        RequirementReset first = await hospital.Reset(requirement);
        hospital.Pass(Duration.FromDays(1));
        RequirementReset second = await hospital.Begin(requirement);

        Page<RequirementResetRow> page = Accepted(await hospital.Resets().ListAsync(AsLars, requirement, new PageRequest(1, 10)));

        page.Items.Select(row => row.Id).Should().Equal(second.Id, first.Id);
        page.Items[1].Should().Be(new RequirementResetRow(
            first.Id, requirement, RequirementResetState.Finished, Morning, Lars, Morning, Morning, AllPeople: 0, People: 0, Registrations: 0));
    }

    private static Actor Who(string actor, PlanId? plan) => actor switch
    {
        "nobody" => AsTor,
        "neighbouring unit" => AsTorWith(Role.ProfessionalResponsibleA, NextWard),
        "neighbouring trust" => AsTorWith(Role.TrustAdmin, NextTrust),
        "ended yesterday" => AsTorWith(Role.TrustAdmin, Trust, daysTo: -1),
        "signed in as employee" => AsKari,
        "leader" => AsLars,
        "delegated leader" => AsTorWith(Role.DelegatedLeader, Clinic),
        "trust admin" => AsTorWith(Role.TrustAdmin, Trust),
        "responsible A" => AsTorWith(Role.ProfessionalResponsibleA, Ward),
        "responsible B" => AsTorWith(Role.ProfessionalResponsibleB, Ward),
        "plan responsible" => AsTor with { Grants = [new RoleGrant(Role.PlanResponsible, new RoleScope.OfPlans([plan!.Value]), Today.PlusDays(-9))] },
        _ => throw new ArgumentOutOfRangeException(nameof(actor), actor, "Nobody is called so."),
    };

    /// <summary>A definition in a plan, with a reset that is under way, except where one is to be begun.</summary>
    private static async Task<(RequirementId Requirement, RequirementReset Reset)> Prepared(Hospital hospital, string method)
    {
        RequirementId requirement = await hospital.Requirement("Brannvern");
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        RequirementReset reset = await hospital.Begin(requirement);
        if (method is "begin" or "preview")
        {
            Accepted(await hospital.Resets().RunAsync(Job, reset.Id));
        }

        return (requirement, reset);
    }

    private static async Task<Refusal?> Try(Hospital hospital, string method, RequirementId requirement, RequirementReset reset, Actor actor) => method switch
    {
        "preview" => Of(await hospital.Resets().PreviewAsync(actor, requirement)),
        "begin" => Of(await hospital.Resets().BeginAsync(actor, requirement, (await hospital.Definition(requirement)).Version, "Grunn")),
        "run" => Of(await hospital.Resets().RunAsync(actor, reset.Id)),
        "find" => Of(await hospital.Resets().FindAsync(actor, reset.Id)),
        _ => Of(await hospital.Resets().ListAsync(actor, requirement, new PageRequest(1, 10))),
    };

    private static Refusal? Of<T>(Result<T> outcome) where T : notnull => outcome.Match<Refusal?>(_ => null, refusal => refusal);

    private static TheoryData<string, string> Pairs(string[] actors) => [.. from method in Methods from actor in actors select (method, actor)];
}
