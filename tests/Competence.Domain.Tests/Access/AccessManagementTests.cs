using Competence.Access;
using Competence.Domain.Tests.Organisation;
using Competence.Organisation;

namespace Competence.Domain.Tests.Access;

/// <summary>What a trust admin finds in access management, and who finds nothing there.</summary>
public class AccessManagementTests
{
    private static readonly Actor Operator = new(default, new ActingAs.Operator(), []);
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly PositionText Ida = new();
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002");
    private static readonly PositionText Guro = new("7003", "Guro", "Ås", "", End: "2026-03-02");
    private static readonly PositionText Far = new("7004", "Liv", "Dal", "", Trust: "T2");

    [Fact]
    [Rule("ORG-83", "ACC-05")]
    public async Task A_trust_admin_finds_the_active_and_ended_positions_of_the_trust_by_name_address_unit_role_and_whether_they_are_active()
    {
        (NightlyRuns runs, Actor admin) = await HospitalAsync();
        Position ida = await runs.PositionOf(Ida);
        RoleGrant grant = new(Role.SuperUser, new RoleScope.OfUnit(ida.Unit), Monday);
        (await runs.Get<RoleService>().GrantAsync(Operator, ida.Id, grant)).IsAccepted.Should().BeTrue();

        (await NamesAsync(runs, admin)).Should().Equal("Ida Berg", "Lars Vik", "Guro Ås");
        (await NamesAsync(runs, admin, search: "ida")).Should().Equal("Ida Berg");
        (await NamesAsync(runs, admin, search: "IDA.BERG@")).Should().Equal("Ida Berg");
        (await NamesAsync(runs, admin, search: "1002")).Should().Equal("Lars Vik");
        (await NamesAsync(runs, admin, isActive: false)).Should().Equal("Guro Ås");
        (await NamesAsync(runs, admin, isActive: true)).Should().Equal("Ida Berg", "Lars Vik");
        (await NamesAsync(runs, admin, role: Role.SuperUser)).Should().Equal("Ida Berg");
        (await NamesAsync(runs, admin, role: Role.FormAdmin)).Should().BeEmpty();
    }

    [Fact]
    [Rule("ACC-91", "ACC-03")]
    public async Task Opening_one_of_them_shows_what_it_holds_and_changes_nothing()
    {
        (NightlyRuns runs, Actor admin) = await HospitalAsync();
        PositionId ended = (await runs.PositionOf(Guro)).Id;

        AccessFile file = (await runs.Get<AccessManagementService>().FindAsync(admin, ended)).Value;
        (file.Position.IsActive, file.Person.Name, file.Unit.Number, file.MayReactivate).Should().Be((false, "Guro Ås", "1001", false));
        (file.Roles.Grants.Length, file.ReactivatedUntil).Should().Be((0, Monday.PlusDays(1)));
        Actor withAddOn = admin with { Grants = [.. admin.Grants, admin.Grants[0] with { Role = Role.Reactivator }] };
        (await runs.Get<AccessManagementService>().FindAsync(withAddOn, ended)).Value.MayReactivate.Should().BeTrue();
        (await runs.Get<RoleService>().ListAsync(admin, ended)).Value.Grants.Should().BeEmpty();
        (await runs.Get<RoleService>().GrantAsync(admin, ended, new RoleGrant(Role.SuperUser, new RoleScope.OfRegion(), Monday)))
            .Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
    }

    [Fact]
    [Rule("ORG-91", "ACC-04")]
    public async Task The_central_operator_finds_every_position_of_the_region_and_may_reactivate_it()
    {
        (NightlyRuns runs, Actor admin) = await HospitalAsync();
        RoleGrant central = new(Role.CentralOperator, new RoleScope.OfRegion(), Monday);
        Actor operating = admin with { Grants = [central] };

        (await NamesAsync(runs, operating)).Should().Equal("Ida Berg", "Liv Dal", "Lars Vik", "Guro Ås");
        (await NamesAsync(runs, admin with { Grants = [.. admin.Grants, central] })).Should().HaveCount(4);
        PositionId ended = (await runs.PositionOf(Guro)).Id;
        (await runs.Get<AccessManagementService>().FindAsync(operating, ended)).Value.MayReactivate.Should().BeTrue();
        (await runs.Get<ReactivationService>().ReactivateAsync(operating, ended)).Value.IsActive.Should().BeTrue();

        Actor until = admin with { Grants = [central with { To = Monday }] };
        (await runs.Get<AccessManagementService>().SearchAsync(until)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await runs.Get<AccessManagementService>().FindAsync(until, ended)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Theory]
    [InlineData("", null, "denied")]
    [InlineData("T1", -1, "denied")]
    [InlineData("1002", null, "Lars Vik")]
    [InlineData("T2", null, "Liv Dal")]
    [Rule("ACC-03")]
    public async Task Nobody_finds_what_lies_outside_the_units_of_a_role_that_holds(string unit, int? lastDay, string found)
    {
        (NightlyRuns runs, Actor admin) = await HospitalAsync();
        Actor actor = admin with { Grants = unit.Length == 0 ? [] : [await AdminAsync(runs, unit, lastDay)] };

        Result<Page<AccessRow>> page = await runs.Get<AccessManagementService>().SearchAsync(actor);

        page.Match(rows => string.Join(", ", rows.Items.Select(row => row.Name)), refusal => refusal.Rule == GeneralRules.AccessDenied ? "denied" : refusal.Code)
            .Should().Be(found);
        foreach (PositionText line in new[] { Ida, Lars, Guro, Far })
        {
            Result<AccessFile> file = await runs.Get<AccessManagementService>().FindAsync(actor, (await runs.PositionOf(line)).Id);
            file.IsAccepted.Should().Be(found == $"{line.GivenName} {line.FamilyName}");
        }
    }

    private static async Task<(NightlyRuns Runs, Actor Admin)> HospitalAsync()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Lars, Guro, Far);
        await runs.Run(Monday.PlusDays(1), Ida, Lars, Guro, Far);
        Position lars = await runs.PositionOf(Lars);
        return (runs, new Actor(lars.Person, new ActingAs.Position(lars.Id, lars.Unit), [await AdminAsync(runs, "T1", lastDay: null)]));
    }

    private static async Task<RoleGrant> AdminAsync(NightlyRuns runs, string unit, int? lastDay) => new(
        Role.TrustAdmin, new RoleScope.OfUnit((await runs.Unit(unit == "T2" ? "T2" : "T1", unit)).Id), Monday.PlusDays(-9),
        lastDay is { } days ? Monday.PlusDays(1 + days) : null);

    private static async Task<IEnumerable<string>> NamesAsync(NightlyRuns runs, Actor actor, string search = "", Role? role = null, bool? isActive = null) =>
        (await runs.Get<AccessManagementService>().SearchAsync(actor, search, role, isActive)).Value.Items.Select(row => row.Name);
}
