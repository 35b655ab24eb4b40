using System.Reflection;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Plans;

/// <summary>Who may call which method of the plans' and definitions' services, every method, each on a scene where it succeeds for who may.</summary>
public class ServiceAccessTests
{
    private const string Denied = "access.denied";

    private static readonly Actor
        Nobody = Workshop.Holding(Workshop.Ward),
        NextWards = Workshop.At(Workshop.NextWard),
        NextTrusts = Workshop.At(Workshop.NextTrustsWard),
        EndedYesterday = Workshop.Holding(Workshop.Ward, Workshop.Granted(Role.ProfessionalResponsibleA, Workshop.Ward, to: Workshop.Today.PlusDays(-1)));

    public static TheoryData<string> Names => [.. UseCase.All.Keys];

    public static TheoryData<string> Concrete => [.. UseCase.All.Where(useCase => !IsGeneral(useCase.Value)).Select(useCase => useCase.Key)];

    public static TheoryData<string> Changing => [.. UseCase.All.Where(useCase => useCase.Value.Kind == UseCaseKind.Changes).Select(useCase => useCase.Key)];

    [Theory]
    [MemberData(nameof(Names))]
    [Rule("PLN-08", "PLN-45", "REQ-06")]
    public async Task Who_is_responsible_at_the_owner_unit_may(string name) =>
        (await CodeAsync(name, Workshop.Responsible)).Should().BeNull();

    [Theory]
    [MemberData(nameof(Names))]
    [Rule("PLN-45", "REQ-06")]
    public async Task Who_has_no_grant_may_not(string name) =>
        await RefusesAsync(name, Nobody);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Whose_grant_ended_yesterday_may_not(string name) =>
        await RefusesAsync(name, EndedYesterday);

    [Theory]
    [MemberData(nameof(Concrete))]
    public async Task What_does_not_exist_is_not_found(string name)
    {
        using AccessScene scene = await AccessScene.OpenAsync();
        AccessScene elsewhere = scene.WithUnknown();

        (await UseCase.All[name].CallAsync(elsewhere, Workshop.Responsible, 0)).Should().Be(NotFoundIn(elsewhere, name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    [Rule("PLN-54", "REQ-06", "PLN-45")]
    public async Task Who_is_responsible_at_another_unit_sees_it_and_may_not_change_it(string name)
    {
        string? expected = UseCase.All[name].Kind is UseCaseKind.Views or UseCaseKind.Lists ? null : Denied;

        (await CodeAsync(name, NextWards)).Should().Be(expected);
        (await CodeAsync(name, NextTrusts)).Should().Be(expected);
    }

    [Theory]
    [MemberData(nameof(Changing))]
    public async Task A_change_from_an_older_state_is_a_conflict_and_does_nothing(string name)
    {
        using AccessScene scene = await AccessScene.OpenAsync();

        (await UseCase.All[name].CallAsync(scene, Workshop.Responsible, -1))!.Code.Should().Be("storage.conflict");
        (await UseCase.All[name].CallAsync(scene, Workshop.Responsible, 0)).Should().BeNull("nothing has happened");
    }

    [Fact]
    public void Every_method_of_the_services_is_called() =>
        new[] { typeof(PlanService), typeof(RequirementService) }
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
            .Except([$"{nameof(PlanService)}.{nameof(PlanService.AssignableAsync)}"])
            .Except([$"{nameof(RequirementService)}.{nameof(RequirementService.ArchiveAsync)}"])
            .Except([$"{nameof(RequirementService)}.{nameof(RequirementService.BeforeArchivingAsync)}"])
            .Except([$"{nameof(RequirementService)}.{nameof(RequirementService.ListCentralAsync)}"])
            .Should().BeEquivalentTo(UseCase.All.Keys, "who may assign plans is asked of other roles, below, and who may archive or lists central definitions in tests of their own");

    [Fact]
    [Rule("PLN-63", "ASG-15")]
    public async Task Plans_are_offered_to_leaders_and_the_professional_responsible_B_of_a_unit_they_are_published_to()
    {
        using AccessScene scene = await AccessScene.OpenAsync();
        Actor leader = new(Given.Lars, new ActingAs.Position(Workshop.LarsPosition, Workshop.Ward, LeadsEmployees: true), []);
        Actor above = new(Given.Lars, new ActingAs.Position(Workshop.LarsPosition, Workshop.Clinic, LeadsEmployees: true), []);
        Actor beside = new(Given.Lars, new ActingAs.Position(Workshop.LarsPosition, Workshop.NextWard, LeadsEmployees: true), []);

        (await OfferedAsync(scene, leader)).Should().Be(1);
        (await OfferedAsync(scene, above)).Should().Be(1, "the ward is within the leader's scope");
        (await OfferedAsync(scene, beside)).Should().Be(0);
        (await OfferedAsync(scene, Workshop.Holding(Workshop.Ward, Workshop.Granted(Role.ProfessionalResponsibleB, Workshop.Ward)))).Should().Be(1);
        (await OfferedAsync(scene, Workshop.Holding(Workshop.NextTrustsWard, Workshop.Granted(Role.ProfessionalResponsibleB, Workshop.NextTrustsWard)))).Should().Be(0);
        (await scene.Plans.AssignableAsync(Workshop.Responsible, "")).Refusal.Code.Should().Be(Denied, "A assigns nothing");
        (await scene.Plans.AssignableAsync(EndedYesterday, "")).Refusal.Code.Should().Be(Denied);
        (await scene.Plans.AssignableAsync(Nobody, "")).Refusal.Code.Should().Be(Denied);
    }

    [Theory]
    [InlineData(Role.DelegatedLeader, true)]
    [InlineData(Role.ProfessionalResponsibleA, true)]
    [InlineData(Role.ProfessionalResponsibleB, true)]
    [InlineData(Role.TrustAdmin, true)]
    [InlineData(Role.SuperUser, false)]
    [InlineData(Role.EducationOfficer, false)]
    [InlineData(Role.RegionAdmin, false)]
    [Rule("PLN-08", "REQ-97")]
    public async Task Plans_and_definitions_are_made_by_the_roles_that_may(Role role, bool may)
    {
        using AccessScene scene = await AccessScene.OpenAsync();
        Actor actor = Workshop.Holding(Workshop.Ward, Workshop.Granted(role, Workshop.Ward));

        (await scene.Plans.CreateAsync(actor, Workshop.Ward, Given.Details)).IsAccepted.Should().Be(may);
        (await scene.Requirements.CreateAsync(actor, Workshop.Ward, new RequirementContent { Name = "Nytt" })).IsAccepted.Should().Be(may);
        (await scene.Requirements.ListAsync(actor, new RequirementListQuery())).IsAccepted.Should().Be(may);
    }

    private static async Task<int> OfferedAsync(AccessScene scene, Actor actor) => (await scene.Plans.AssignableAsync(actor, "")).Value.Total;

    private static bool IsGeneral(UseCase useCase) => useCase.Kind is UseCaseKind.Makes or UseCaseKind.Lists;

    /// <summary>What is asked of one thing is not found, what is asked in general is denied.</summary>
    private static async Task RefusesAsync(string name, Actor actor)
    {
        using AccessScene scene = await AccessScene.OpenAsync();
        Refusal refusal = (await UseCase.All[name].CallAsync(scene, actor, 0))!;

        (IsGeneral(UseCase.All[name]) ? refusal.Code == Denied : refusal == NotFoundIn(scene, name)).Should().BeTrue("it was refused with {0}", refusal);
    }

    private static Refusal NotFoundIn(AccessScene scene, string name) => name.StartsWith(nameof(PlanService), StringComparison.Ordinal)
        ? GeneralRules.NotFound.Refuse(("what", "plan"), ("id", scene.PlanId))
        : GeneralRules.NotFound.Refuse(
            ("what", "requirement"), ("id", name.EndsWith(nameof(RequirementService.DeleteAsync), StringComparison.Ordinal) ? scene.Unlinked : scene.Drafted));

    private static async Task<string?> CodeAsync(string name, Actor actor)
    {
        using AccessScene scene = await AccessScene.OpenAsync();
        return (await UseCase.All[name].CallAsync(scene, actor, 0))?.Code;
    }
}
