using Competence.Loans;
using Competence.Organisation;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <summary>One walk on which every operation does what it is for, at least once.</summary>
public sealed class EveryOperationAnswersTests(Portal portal)
{
    private const string Performed = "2026-03-01";
    private static readonly object Nothing = new { };

    /// <summary>What this walk leaves to others, and where it is walked.</summary>
    private static readonly Dictionary<string, string> Elsewhere = new()
    {
        ["organisationImport.importUnits"] = nameof(ImportTests.A_file_is_imported_as_it_is_uploaded_and_says_what_is_wrong_with_each_line),
        ["organisationImport.importPositions"] = nameof(ImportTests.A_wrong_line_is_rejected_with_its_place_and_the_rest_is_taken),
        ["organisationImport.previewUnits"] = nameof(ImportTests.A_file_is_previewed_stopped_accepted_imported_and_reported),
        ["organisationImport.previewPositions"] = nameof(ImportTests.A_file_is_previewed_stopped_accepted_imported_and_reported),
        ["importRun.list"] = nameof(ImportTests.A_file_is_previewed_stopped_accepted_imported_and_reported),
        ["importRun.find"] = nameof(ImportTests.A_file_is_previewed_stopped_accepted_imported_and_reported),
    };

    [Fact]
    public async Task Every_operation_does_what_it_is_for()
    {
        ApiOperation[] operations = await ApiOperation.AllAsync(portal);
        Walk walk = new(operations);
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        PortalClient leader = await portal.SignedInAsync(ward.Leader), nurse = await portal.SignedInAsync(ward.Nurse), signer = await portal.SignedInAsync(ward.Signer);

        await OrganisationAsync(walk, leader, ward);
        await RolesAndNightAsync(walk, nurse, ward);
        await DelegationAsync(walk, leader, given, ward);
        await LeadersAndMovesAsync(walk, leader, ward);
        string requirement = await DefinitionAsync(walk, leader, ward);
        (string plan, string subPlan, string point, string pointed) = await PlanAsync(walk, leader, ward, requirement);
        string assignment = await AssignmentsAsync(walk, leader, ward, plan);
        await LinksAsync(walk, leader, plan, subPlan, pointed);
        await ApprovalAsync(walk, leader, nurse, ward, plan, [requirement, pointed], assignment, point);
        await RegistrationAsync(walk, leader, nurse, ward);
        await SigningAsync(walk, nurse, signer, ward);
        await FollowUpAsync(walk, leader, ward);
        await AbsencesAsync(walk, leader, ward);
        await LoansAsync(walk, leader, ward);

        operations.Select(operation => operation.Id).Should().BeEquivalentTo(walk.Done.Union(Elsewhere.Keys));
    }

    private static async Task OrganisationAsync(Walk walk, PortalClient leader, Ward ward)
    {
        string unit = ward.Region.Ward.Id.ToString();
        (await walk.DoAsync(leader, "organisation.findUnit", [unit]))["id"].GetString().Should().Be(unit);
        await walk.DoAsync(leader, "organisation.searchUnits", [], query: $"search={Uri.EscapeDataString(ward.Region.Ward.Name)}");
        (await walk.DoAsync(leader, "organisation.children", [], query: $"parent={ward.Region.Trust.Id}")).Text.Should().Contain(unit);
        (await walk.DoAsync(leader, "organisation.findPerson", [ward.Nurse.Id]))["id"].GetString().Should().Be(ward.Nurse.Id.ToString());
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
        (await walk.DoAsync(leader, "deputy.count", [], query: $"position={position}")).Json.GetArrayLength().Should().Be(0, "a leader does not have oneself in the overview");
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

    private static async Task<string> DefinitionAsync(Walk walk, PortalClient leader, Ward ward)
    {
        Reply made = await walk.DoAsync(leader, "requirement.create", [], new { Owner = ward.Region.Ward.Id, Content = new { Name = "Blodgass" } }, status: 201);
        string id = made["id"].GetString()!;
        Reply now = await walk.DoAsync(leader, "requirement.publish", [id], seen: made.ETag);
        now = await walk.DoAsync(leader, "requirement.share", [id], new { Shares = new[] { new { Unit = ward.Region.NextWard.Id, IncludeSubUnits = false } } }, now.ETag);
        (await walk.DoAsync(leader, "requirement.shares", [id])).Json.GetArrayLength().Should().Be(2);
        now = await walk.DoAsync(leader, "requirement.endShare", [id, ward.Region.NextWard.Id], seen: now.ETag);
        now = await walk.DoAsync(leader, "requirement.saveDraft", [id], new { Name = "Blodgass B" }, now.ETag);
        await walk.DoAsync(leader, "requirement.discardDraft", [id], seen: now.ETag);
        (await walk.DoAsync(leader, "requirement.find", [id]))["published", "name"].GetString().Should().Be("Blodgass");
        (await walk.DoAsync(leader, "requirement.list", [], query: "search=blodgass"))["total"].GetInt32().Should().Be(1);
        (await walk.DoAsync(leader, "requirement.versions", [id])).Json.GetArrayLength().Should().Be(1);
        (await walk.DoAsync(leader, "requirement.history", [id]))["items"][0].GetProperty("key").GetString().Should().Be("requirement.draft-discarded");
        return id;
    }

    /// <summary>A plan that the leader approves, with the definition and a new one that has a checklist.</summary>
    private static async Task<(string Plan, string SubPlan, string Point, string Pointed)> PlanAsync(Walk walk, PortalClient leader, Ward ward, string requirement)
    {
        object details = new { Name = "FUS Blodgass", CompletionMode = "leaderApproval" };
        Reply now = await walk.DoAsync(leader, "plan.create", [], new { Owner = ward.Region.Ward.Id, Details = details }, status: 201);
        string id = now["id"].GetString()!;
        now = await walk.DoAsync(leader, "plan.changeDetails", [id], new { Name = "FUS Blodgass", CompletionMode = "leaderApproval", Description = "Ny" }, now.ETag);
        now = await walk.DoAsync(leader, "plan.addSubPlan", [id], new { Name = "Innhold" }, now.ETag);
        now = await walk.DoAsync(leader, "plan.addSubPlan", [id], new { Name = "Mer" }, now.ETag);
        string subPlan = now["subPlans"][0].GetProperty("id").GetString()!, more = now["subPlans"][1].GetProperty("id").GetString()!;
        now = await walk.DoAsync(leader, "plan.changeSubPlan", [id, subPlan], new { Name = "Innhold", MayBeNotRelevant = true }, now.ETag);
        now = await walk.DoAsync(leader, "plan.moveSubPlan", [id, more], new { Place = 0 }, now.ETag);
        now = await walk.DoAsync(leader, "plan.removeSubPlan", [id, more], seen: now.ETag);
        now = await walk.DoAsync(leader, "plan.link", [id, subPlan], new { Requirements = new[] { requirement } }, now.ETag);
        now = await walk.DoAsync(leader, "plan.activate", [id, requirement], seen: now.ETag);
        string point = Guid.CreateVersion7().ToString();
        now = await walk.DoAsync(leader, "plan.addNew", [id, subPlan], new { Name = "Sjekk", Checklist = new[] { new { Id = point, Name = "Punkt", MustBeDone = false } } }, now.ETag);
        string pointed = now["links"][1].GetProperty("requirement").GetString()!;
        now = await walk.DoAsync(leader, "plan.addNew", [id, subPlan], new { Name = "Feil" }, now.ETag);
        now = await walk.DoAsync(leader, "plan.deleteLink", [id, now["links"][2].GetProperty("requirement").GetString()!], seen: now.ETag);
        (await walk.DoAsync(leader, "plan.pending", [id])).Json.GetArrayLength().Should().Be(1);
        (await walk.DoAsync(leader, "plan.approve", [id], Nothing, now.ETag))["plan", "versionNumber"].GetString().Should().Be("1.1");

        now = await walk.DoAsync(leader, "plan.find", [id]);
        now = await walk.DoAsync(leader, "plan.adaptValidity", [id, requirement], new { Adaptation = (object?)null }, now.ETag);
        now = await walk.DoAsync(leader, "plan.changeOwner", [id], new { Owner = ward.Region.Ward.Id }, now.ETag);
        now = await walk.DoAsync(leader, "plan.setDocumentPeople", [id], new { Owner = ward.Leader.Id, Responsible = ward.Leader.Id }, now.ETag);
        now = await walk.DoAsync(leader, "plan.publish", [id, ward.Region.NextWard.Id], new { IncludeSubUnits = false }, now.ETag);
        now = await walk.DoAsync(leader, "plan.unpublish", [id, ward.Region.NextWard.Id], seen: now.ETag);
        now["publications"].GetArrayLength().Should().Be(1);
        (await walk.DoAsync(leader, "plan.assignable", [], query: "search=blodgass"))["total"].GetInt32().Should().Be(1);
        (await walk.DoAsync(leader, "plan.list", [], query: "search=blodgass"))["items"][0].GetProperty("hasPending").GetBoolean().Should().BeFalse();
        (await walk.DoAsync(leader, "plan.versions", [id])).Json.GetArrayLength().Should().Be(2);
        (await walk.DoAsync(leader, "plan.openVersion", [id, "1.0"]))["requirements"].GetArrayLength().Should().Be(1);
        (await walk.DoAsync(leader, "plan.history", [id]))["items"][0].GetProperty("key").GetString().Should().Be("plan.unpublished");
        return (id, subPlan, point, pointed);
    }

    private static async Task<string> AssignmentsAsync(Walk walk, PortalClient leader, Ward ward, string plan)
    {
        object[] cells = [.. new[] { plan, ward.First.Id.ToString(), ward.Second.Id.ToString() }.Select(one => new { Position = ward.Nurse.Position.Id, Plan = one })];
        Reply assigned = await walk.DoAsync(leader, "assignment.assign", [], new { Cells = cells });
        string[] ids = [.. assigned["cells"].EnumerateArray().Select(cell => cell.GetProperty("assignment").GetString()!)];
        await walk.DoAsync(leader, "assignment.delete", [ids[2]], status: 204);
        (await walk.DoAsync(leader, "assignment.ofPerson", [ward.Nurse.Id])).Json.GetArrayLength().Should().Be(2);
        await walk.DoAsync(leader, "assignment.deactivate", [ids[0]]);
        await walk.DoAsync(leader, "assignment.reactivate", [ids[0]]);
        (await walk.DoAsync(leader, "assignment.history", [ids[0]]))["items"].GetArrayLength().Should().Be(3);
        return ids[0];
    }

    private static async Task LinksAsync(Walk walk, PortalClient leader, string plan, string subPlan, string requirement)
    {
        Reply now = (await leader.GetAsync($"plans/{plan}")).Must();
        now = await walk.DoAsync(leader, "plan.deactivateLink", [plan, requirement], new { Reason = "Utgått" }, now.ETag);
        now = await walk.DoAsync(leader, "plan.reactivateLink", [plan, requirement], new { SubPlan = subPlan }, now.ETag);
        now["versionNumber"].GetString().Should().Be("1.2");
    }

    /// <summary>The nurse fulfils one requirement and marks the other not relevant, so that the plan awaits the leader.</summary>
    private static async Task ApprovalAsync(
        Walk walk, PortalClient leader, PortalClient nurse, Ward ward, string plan, string[] requirements, string assignment, string point)
    {
        string person = ward.Nurse.Id.ToString();
        await walk.DoAsync(nurse, "registration.markPointNotRelevant", [person, plan, requirements[1], point], new { Comment = "Ikke her" });
        await walk.DoAsync(nurse, "registration.markPointRelevant", [person, plan, requirements[1], point]);
        await walk.DoAsync(nurse, "registration.markNotRelevant", [person, plan, requirements[1]], new { Comment = "Ikke her" });
        await walk.DoAsync(nurse, "registration.fulfil", [person, requirements[0]], new { PerformedOn = Performed });
        (await walk.DoAsync(leader, "approval.myTasks", []))["items"][0].GetProperty("assignment").GetString().Should().Be(assignment);
        (await walk.DoAsync(leader, "assignment.approve", [assignment]))["completion"].GetString().Should().Be("approved");
        (await walk.DoAsync(leader, "assignment.withdrawApproval", [assignment]))["completion"].GetString().Should().Be("awaitingApproval");
        await walk.DoAsync(nurse, "registration.markRelevant", [person, plan, requirements[1]]);
        (await walk.DoAsync(nurse, "planView.open", [assignment]))["progress", "percent"].GetInt32().Should().Be(50);
    }

    private static async Task RegistrationAsync(Walk walk, PortalClient leader, PortalClient nurse, Ward ward)
    {
        object[] one = [ward.Nurse.Id, ward.Shared.Id];
        await walk.DoAsync(nurse, "registration.saveDraft", one, new { PerformedOn = Performed });
        await walk.DoAsync(nurse, "registration.fulfil", one, new { PerformedOn = Performed });
        await walk.DoAsync(nurse, "registration.unlock", one);
        (await walk.DoAsync(nurse, "registration.clear", one, Nothing))["status"].GetString().Should().Be("notStarted");
        await walk.DoAsync(leader, "registration.setDeadline", one, new { On = "2026-06-01" });
        (await walk.DoAsync(nurse, "registration.find", one))["registration", "deadline"].GetString().Should().Be("2026-06-01");
        await walk.DoAsync(leader, "registration.removeDeadline", one);
        (await walk.DoAsync(nurse, "registration.history", one))["items"][0].GetProperty("key").GetString().Should().Be("registration.deadline-removed");
        object[] subPlan = [ward.Nurse.Id, ward.First.Id, ward.First.SubPlans[0].Id];
        await walk.DoAsync(nurse, "registration.markSubPlanNotRelevant", subPlan, new { Reason = "Ikke her" });
        await walk.DoAsync(nurse, "registration.markSubPlanRelevant", subPlan);
    }

    private static async Task SigningAsync(Walk walk, PortalClient nurse, PortalClient signer, Ward ward)
    {
        object[] one = [ward.Nurse.Id, ward.Signed.Id];
        object entry = new { PerformedOn = Performed, Signer = ward.Signer.Id };
        Reply sent = await walk.DoAsync(nurse, "registration.send", one, entry);
        object[] repetition = [.. one, sent["repetitions"][0].GetProperty("id").GetString()!];
        await walk.DoAsync(nurse, "registration.withdraw", repetition);
        sent = await walk.DoAsync(nurse, "registration.send", one, entry);
        repetition = [.. one, sent["repetitions"][0].GetProperty("id").GetString()!];
        (await walk.DoAsync(signer, "signing.list", []))["total"].GetInt32().Should().Be(1);
        await walk.DoAsync(signer, "signing.find", repetition);
        await walk.DoAsync(signer, "registration.reject", repetition, new { Reason = "other", Comment = "En gang til" });
        await walk.DoAsync(signer, "registration.cancelDecision", repetition);
        (await walk.DoAsync(signer, "registration.sign", repetition, Nothing))["status"].GetString().Should().Be("fulfilled");
    }

    private static async Task FollowUpAsync(Walk walk, PortalClient leader, Ward ward)
    {
        (await walk.DoAsync(leader, "planView.myPlans", [ward.Nurse.Id]))["active"].GetArrayLength().Should().Be(2);
        (await walk.DoAsync(leader, "employeeOverview.list", []))["total"].GetInt32().Should().Be(ward.Region.Employees.Length);
        (await walk.DoAsync(leader, "planStatus.plans", [])).Json.GetArrayLength().Should().Be(2);
        (await walk.DoAsync(leader, "planStatus.matrix", [ward.First.Id]))["totals", "fulfilled"].GetInt32().Should().Be(1);
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

    /// <summary>Calls operations by their ids, and remembers which did what they are for.</summary>
    private sealed class Walk(ApiOperation[] operations)
    {
        private readonly HashSet<string> _done = [];

        public IReadOnlySet<string> Done => _done;

        public async Task<Reply> DoAsync(PortalClient who, string id, object[] places, object? body = null, string? seen = null, string query = "", int status = 200)
        {
            ApiOperation operation = operations.Single(one => one.Id == id);
            Queue<string> values = new(places.Select(place => place.ToString()!));
            string address = operation.Address(_ => values.Dequeue());
            address = query.Length == 0 ? address : $"{address}?{query}";
            Reply reply = operation.Method switch
            {
                "GET" => await who.GetAsync(address),
                "PUT" => await who.PutAsync(address, body!, seen),
                "DELETE" => await who.DeleteAsync(address, seen),
                _ => await who.PostAsync(address, body, seen),
            };
            reply.Must(status);
            _done.Add(id);
            return reply;
        }
    }
}
