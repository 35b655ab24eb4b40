using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <summary>One walk on which every operation does what it is for, at least once.</summary>
public sealed partial class EveryOperationAnswersTests(Portal portal)
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
        ["attachment.add"] = nameof(AttachmentTests.A_file_is_attached_read_by_those_who_see_the_registration_and_removed),
        ["attachment.open"] = nameof(AttachmentTests.A_file_is_attached_read_by_those_who_see_the_registration_and_removed),
        ["attachment.remove"] = nameof(AttachmentTests.A_file_is_attached_read_by_those_who_see_the_registration_and_removed),
        ["attachment.openRelevant"] = nameof(AttachmentTests.A_relevant_file_is_added_by_who_edits_the_definition_and_read_by_who_has_it),
        ["requirementFile.add"] = nameof(AttachmentTests.A_relevant_file_is_added_by_who_edits_the_definition_and_read_by_who_has_it),
        ["requirementFile.open"] = nameof(AttachmentTests.A_relevant_file_is_added_by_who_edits_the_definition_and_read_by_who_has_it),
        ["requirementFile.remove"] = nameof(AttachmentTests.A_relevant_file_is_added_by_who_edits_the_definition_and_read_by_who_has_it),
        ["fileSweep.run"] = nameof(AttachmentTests.Operators_sweep_what_belongs_to_nothing),
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
        await TogetherAsync(walk, leader, nurse, signer, given, ward);
        await AbsencesAsync(walk, leader, ward);
        await LoansAsync(walk, leader, ward);
        await ResetsAsync(walk, leader, ward, requirement);
        await CoursesAsync(walk, nurse, ward);
        await CategoriesAsync(walk, leader, ward);
        await EndingsAsync(walk, leader, ward);

        operations.Select(operation => operation.Id).Should().BeEquivalentTo(walk.Done.Union(Elsewhere.Keys));
    }

    private static async Task<string> DefinitionAsync(Walk walk, PortalClient leader, Ward ward)
    {
        Reply made = await walk.DoAsync(leader, "requirement.create", [], new { Owner = ward.Region.Ward.Id, Content = new { Name = "Blodgass", Category = ward.Category.Id } }, status: 201);
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

    private async Task ResetsAsync(Walk walk, PortalClient leader, Ward ward, string requirement)
    {
        (await walk.DoAsync(leader, "requirementReset.preview", [requirement]))["assigned"].GetInt32().Should().BeGreaterThanOrEqualTo(0);
        Reply found = await walk.DoAsync(leader, "requirement.find", [requirement]);
        Reply begun = await walk.DoAsync(leader, "requirementReset.begin", [requirement], new { Reason = "Ny prosedyre" }, found.ETag, status: 201);
        string id = begun["id"].GetString()!;
        (await walk.DoAsync(leader, "requirementReset.run", [id]))["state"].GetString().Should().Be("finished");
        (await walk.DoAsync(leader, "requirementReset.find", [id]))["percent"].GetInt32().Should().Be(100);
        (await walk.DoAsync(leader, "requirementReset.list", [requirement]))["items"][0].GetProperty("id").GetString().Should().Be(id);
        PortalClient operating = await portal.SignedInAsync(ward.Region.Neighbour);
        (await walk.DoAsync(operating, "requirementReset.stalled", [])).Json.GetArrayLength().Should().Be(0);
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
        (await walk.DoAsync(leader, "plan.findDefinitions", [id], query: $"search=blodgass&category={ward.Category.Id}"))["items"][0].GetProperty("id").GetString().Should().Be(requirement);
        now = await walk.DoAsync(leader, "plan.link", [id, subPlan], new { Requirements = new[] { requirement } }, now.ETag);
        now = await walk.DoAsync(leader, "plan.activate", [id, requirement], seen: now.ETag);
        string point = Guid.CreateVersion7().ToString();
        now = await walk.DoAsync(leader, "plan.addNew", [id, subPlan], new { Name = "Sjekk", Category = ward.Category.Id, Checklist = new[] { new { Id = point, Name = "Punkt", MustBeDone = false } } }, now.ETag);
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
