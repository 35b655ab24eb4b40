using Competence.Loans;
using Competence.Organisation;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <content>The steps on the organisation: units, roles, leaders, deputies, loans and absences.</content>
public sealed partial class EveryOperationAnswersTests
{
    private static async Task OrganisationAsync(Walk walk, PortalClient leader, Ward ward)
    {
        string unit = ward.Region.Ward.Id.ToString();
        (await walk.DoAsync(leader, "organisation.findUnit", [unit]))["id"].GetString().Should().Be(unit);
        await walk.DoAsync(leader, "organisation.searchUnits", [], query: $"search={Uri.EscapeDataString(ward.Region.Ward.Name)}");
        (await walk.DoAsync(leader, "organisation.children", [], query: $"parent={ward.Region.Trust.Id}")).Text.Should().Contain(unit);
        (await walk.DoAsync(leader, "organisation.findPerson", [ward.Nurse.Id]))["id"].GetString().Should().Be(ward.Nurse.Id.ToString());
        (await walk.DoAsync(leader, "personalData.find", [ward.Nurse.Id]))["positions"][0].GetProperty("leader").GetProperty("isSetByHand").GetBoolean().Should().BeFalse();
        await walk.DoAsync(leader, "organisation.searchPeople", [], query: $"search={Uri.EscapeDataString(ward.Nurse.Person.Name)}");
        (await walk.DoAsync(leader, "organisation.findPosition", [ward.Nurse.Position.Id]))["id"].GetString().Should().Be(ward.Nurse.Position.Id.ToString());
    }

    private async Task RolesAndNightAsync(Walk walk, PortalClient nurse, Ward ward)
    {
        await portal.GrantAsync(ward.Region.Neighbour, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), new LocalDate(2026, 1, 1)));
        PortalClient operating = await portal.SignedInAsync(ward.Region.Neighbour);
        object scope = new { Unit = ward.Region.Ward.Id, Kind = "unit" };
        await walk.DoAsync(operating, "role.grant", [ward.Nurse.Position.Id], new { Role = "superUser", Scope = scope, From = "2026-03-01" });
        (await walk.DoAsync(operating, "role.list", [ward.Nurse.Position.Id]))["grants"].GetArrayLength().Should().Be(1);
        (await walk.DoAsync(nurse, "organisation.positionsOfUnit", [ward.Region.Ward.Id]))["total"].GetInt32().Should().BePositive("a super user sees the unit's employees");
        await walk.DoAsync(operating, "role.revoke", [ward.Nurse.Position.Id], new { Role = "superUser", Scope = scope });
        await walk.DoAsync(operating, "nightlyRun.run", [], Nothing);
        Position spare = await portal.Given().PositionAsync(ward.Nurse.Person, ward.Region.NextWard);
        (await walk.DoAsync(operating, "reactivation.deactivate", [spare.Id], Nothing))["isActive"].GetBoolean().Should().BeFalse();
        (await walk.DoAsync(operating, "reactivation.reactivate", [spare.Id], Nothing))["activeUntil"].GetString().Should().NotBeNull();
        (await walk.DoAsync(operating, "deputyshipRun.run", []))["ended"].GetInt32().Should().BeGreaterThanOrEqualTo(0);
        await portal.GrantAsync(ward.Signer, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), new LocalDate(2026, 1, 1)));
        PortalClient admin = await portal.SignedInAsync(ward.Signer);
        (await walk.DoAsync(admin, "accessManagement.search", []))["total"].GetInt32().Should().BePositive();
        (await walk.DoAsync(admin, "accessManagement.find", [spare.Id]))["position", "isActive"].GetBoolean().Should().BeTrue();
    }

    private async Task LeadersAndMovesAsync(Walk walk, PortalClient leader, Ward ward)
    {
        (PositionId nurse, PositionId next) = (ward.Nurse.Position.Id, ward.Region.Neighbour.Position.Id);
        (await walk.DoAsync(leader, "leader.find", [nurse]))["leader", "position"].GetString().Should().Be(ward.Leader.Position.Id.ToString());
        (await walk.DoAsync(leader, "leader.search", [], query: $"search={Uri.EscapeDataString(ward.Region.Neighbour.Person.Name)}")).Text.Should().Contain(next.ToString());
        (await walk.DoAsync(leader, "leader.set", [nurse], new { Leader = next }))["leader"].GetString().Should().Be(next.ToString());
        PortalClient operating = await portal.SignedInAsync(ward.Region.Neighbour);
        (await walk.DoAsync(operating, "leader.remove", [nurse]))["leader"].GetString().Should().Be(ward.Leader.Position.Id.ToString());

        (await walk.DoAsync(operating, "announcedMove.search", [], query: $"search={Uri.EscapeDataString(ward.Nurse.Person.Name)}")).Text.Should().Contain(nurse.ToString());
        OrganisationUnit newWard = await portal.Given().UnitAsync(UnitKind.CostCentre, ward.Region.Trust, "Ny sengepost");
        object planned = new { On = Performed, Moves = new[] { new { Position = nurse, CostCentre = newWard.Number } } };
        (await walk.DoAsync(operating, "announcedMove.register", [], planned))["warnings"].GetArrayLength().Should().Be(1);
        (await walk.DoAsync(operating, "announcedMove.list", [], query: "state=waiting"))["total"].GetInt32().Should().BePositive();
        (await walk.DoAsync(operating, "announcedMove.change", [nurse], new { CostCentre = "990099", On = "2099-01-01" }))["warnings"].GetArrayLength().Should().Be(0);
        (await walk.DoAsync(operating, "announcedMove.withdraw", [nurse]))["state"].GetString().Should().Be("withdrawn");
    }

    private static async Task DelegationAsync(Walk walk, PortalClient leader, Given given, Ward ward)
    {
        PositionId position = ward.Leader.Position.Id;
        PersonId person = ward.Signer.Id;
        (await walk.DoAsync(leader, "organisation.searchPositions", [], query: $"search={Uri.EscapeDataString(ward.Signer.Person.Name)}")).Text.Should().Contain(ward.Signer.Position.Id.ToString());
        await walk.DoAsync(leader, "deputy.set", [position], new { DeputyPosition = ward.Signer.Position.Id, LastDay = "2026-12-24" });
        (await walk.DoAsync(leader, "deputy.list", [position]))["items"][0].GetProperty("lastDay").GetString().Should().Be("2026-12-24");
        await walk.DoAsync(leader, "deputy.remove", [position, person], status: 204);
        (await walk.DoAsync(leader, "deputy.history", [position, person]))["items"][0].GetProperty("key").GetString().Should().Be("deputyship.removed");

        PositionEvent.EmploymentChanged resident = new(ward.Nurse.Position.Employment with { Occupation = Occupation.Resident });
        await given.CommitAsync(work => work.Save(ward.Nurse.Position.Apply(resident), resident));
        await walk.DoAsync(leader, "delegatedApprover.set", [position], new { Approver = person, Description = "Kirurgi" });
        (await walk.DoAsync(leader, "delegatedApprover.list", [position]))["items"][0].GetProperty("description").GetString().Should().Be("Kirurgi");
        await walk.DoAsync(leader, "delegatedApprover.remove", [position, person], status: 204);
        (await walk.DoAsync(leader, "delegatedApprover.history", [position, person]))["items"].GetArrayLength().Should().Be(2);
    }

    private async Task LoansAsync(Walk walk, PortalClient leader, Ward ward)
    {
        Employee borrower = ward.Region.Stranger;
        object[] position = [ward.Nurse.Position.Id];
        string tomorrow = Date(1), later = Date(40);
        await walk.DoAsync(leader, "loan.searchLeaders", [], query: $"search={Uri.EscapeDataString(borrower.Person.Name)}");
        (await walk.DoAsync(leader, "loan.leaderOfUnit", [ward.Region.Ward.Id]))["position"].GetString().Should().Be(ward.Leader.Position.Id.ToString());
        Reply made = await walk.DoAsync(
            leader, "loan.register", position, new { Unit = ward.Region.OtherWard.Id, Leader = borrower.Position.Id, Start = tomorrow, Comment = "Kjenner dialyse" }, status: 201);
        string loan = made["id"].GetString()!;
        (await walk.DoAsync(leader, "loan.find", [loan]))["comment"].GetString().Should().Be("Kjenner dialyse");
        (await walk.DoAsync(
            leader, "loan.edit", [loan], new { Unit = ward.Region.OtherWard.Id, Leader = borrower.Position.Id, Start = tomorrow, End = later }, made.ETag))["terms", "end"]
            .GetString().Should().Be(later);
        (await walk.DoAsync(leader, "loan.list", position))["current"].GetArrayLength().Should().Be(1);
        (await walk.DoAsync(leader, "loan.history", [loan]))["items"][0].GetProperty("key").GetString().Should().Be("loan.changed");
        await walk.DoAsync(leader, "loan.delete", [loan], status: 204);

        Loan ongoing = await OngoingLoan.OfAsync(portal.Given(), ward.Nurse, ward.Leader, borrower);
        (await walk.DoAsync(await portal.SignedInAsync(borrower), "loan.borrowed", [ongoing.TemporaryPosition]))["registeredBy"].GetString().Should().Be(ward.Leader.Person.Name);
        (await walk.DoAsync(leader, "loan.end", [ongoing.Id]))["terms", "end"].GetString().Should().Be(Date(0));
        await portal.GrantAsync(ward.Region.Employees[^1], new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), new LocalDate(2026, 1, 1)));
        await walk.DoAsync(await portal.SignedInAsync(ward.Region.Employees[^1]), "loanNight.run", [], Nothing);

        string Date(int days) => portal.Given().Moment.Today.PlusDays(days).ToString("uuuu-MM-dd", null);
    }

    private async Task AbsencesAsync(Walk walk, PortalClient leader, Ward ward)
    {
        object[] position = [ward.Nurse.Position.Id];
        (await walk.DoAsync(leader, "absence.recertifiable", position)).Json.GetArrayLength().Should().Be(0, "nothing is flagged");
        Reply now = await walk.DoAsync(leader, "absence.register", position, new { Start = "2026-01-05", Note = "Permisjon" }, status: 201);
        object[] one = [now["id"].GetString()!];
        now = await walk.DoAsync(leader, "absence.change", one, new { Start = "2026-01-06", Note = "Permisjon" }, now.ETag);
        (await leader.GetAsync("employees")).Must().Text.Should().Contain("\"absent\"");
        (await walk.DoAsync(leader, "absence.backAtWork", one, seen: now.ETag))["settledOn"].GetString().Should().NotBeNull();
        (await walk.DoAsync(leader, "absence.find", one))["absence", "start"].GetString().Should().Be("2026-01-06");
        (await walk.DoAsync(leader, "absence.history", one))["items"][0].GetProperty("key").GetString().Should().Be("absence.back-at-work");
        (await walk.DoAsync(leader, "absence.list", position)).Json.GetArrayLength().Should().Be(1);
        PortalClient operating = await portal.SignedInAsync(ward.Region.Neighbour);
        (await walk.DoAsync(operating, "recertification.run", [], Nothing))["absences"].GetInt32().Should().Be(0);
    }
}
