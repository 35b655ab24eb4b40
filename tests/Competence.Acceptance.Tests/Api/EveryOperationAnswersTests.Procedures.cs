using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Api;

/// <content>The steps of signing together, of procedures, of searching the own plans and of deadlines for many.</content>
public sealed partial class EveryOperationAnswersTests
{
    private static async Task TogetherAsync(Walk walk, PortalClient leader, PortalClient nurse, PortalClient signer, Given given, Ward ward)
    {
        Requirement signed = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Sårstell", RequiresSignature = true, RepetitionCount = 3 });
        Requirement procedure = await given.RequirementAsync(
            ward.Region.Ward, new RequirementContent { Name = "Sug", LearningForm = LearningForm.ProcedureList, RepetitionCount = 10 });
        Plan plan = await given.PlanAsync(ward.Region.Trust, "Prosedyrer", [signed, procedure]);
        await given.AssignmentAsync(ward.Nurse.Position, plan);

        object[] one = [ward.Nurse.Id, signed.Id], quick = [ward.Nurse.Id, procedure.Id];
        (await nurse.PostAsync($"{ward.Of(signed)}/sending", new { PerformedOn = Performed, Signer = ward.Signer.Id, Count = 2 })).Must();
        Reply together = await walk.DoAsync(signer, "signing.repetitions", one);
        string[] sent = [.. together["repetitions"].EnumerateArray().Select(repetition => repetition.GetProperty("id").GetString()!)];
        object[] decisions =
        [
            new { Repetition = sent[0], Kind = "sign", Comment = "Fint" }, new { Repetition = sent[1], Kind = "reject", Reason = "other", Comment = "Nei" },
            new { Repetition = sent[1], Kind = "cancel" }, new { Repetition = sent[0], Kind = "sign" },
        ];
        Reply decided = await walk.DoAsync(signer, "registration.decideEach", one, new { Decisions = decisions }, together.ETag);
        decided["outcomes"].EnumerateArray().Select(outcome => outcome.GetProperty("refusal").ValueKind is System.Text.Json.JsonValueKind.Null)
            .Should().Equal(true, true, true, false);
        decided["registration", "counted"].GetInt32().Should().Be(1);

        (await walk.DoAsync(nurse, "registration.quickRegister", quick))["counted"].GetInt32().Should().Be(1);
        (await walk.DoAsync(nurse, "procedure.mark", [procedure.Id], Nothing))["requirements"].GetArrayLength().Should().Be(1);
        Reply overview = await walk.DoAsync(nurse, "procedure.overview", [], query: "search=sug");
        overview.Json[0].GetProperty("procedures")[0].GetProperty("isFavourite").GetBoolean().Should().BeTrue();
        (await walk.DoAsync(nurse, "procedure.unmark", [procedure.Id]))["requirements"].GetArrayLength().Should().Be(0);

        Reply found = await walk.DoAsync(nurse, "ownSearch.search", [], query: "search=sug&form=procedureList&status=started");
        found["items"][0].GetProperty("lines")[0].GetProperty("planName").GetString().Should().Be("Prosedyrer");
        (await walk.DoAsync(nurse, "ownSearch.lastUsed", [])).Json[0].GetProperty("name").GetProperty("text").GetString().Should().Be("Sug");

        object[] cells = [new { Person = ward.Nurse.Id, Requirement = procedure.Id }, new { Person = ward.Region.Stranger.Id, Requirement = procedure.Id }];
        Reply deadlines = await walk.DoAsync(leader, "registration.changeDeadlines", [], new { Cells = cells, On = "2027-06-01" });
        deadlines["changed"].GetInt32().Should().Be(1);
        deadlines["cells"][1].GetProperty("refusal").GetProperty("code").GetString().Should().Be("general.not-found");
    }
}
