using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>The page of a person's procedures: one click registers one, and favourites lie at the top.</summary>
public sealed class ProcedurePageTests(Portal portal)
{
    [Fact]
    [Rule("PRG-96", "PRG-97")]
    public async Task One_click_registers_exactly_one_performance_today()
    {
        (Ward ward, Requirement procedure, Requirement signed, Plan[] plans) = await GivenAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        string form = $"register-{plans[0].Id}-{procedure.Id}";

        using IHtmlDocument page = await nurse.PageAsync("/procedures");
        (await nurse.SendFormAsync(page, "/procedures", form, ("count", "7"), ("comment", "Mange"), ("performed-on", "2026-01-01"))).Should().BeNull();
        IHtmlDocument? again = await nurse.SendFormAsync(page, "/procedures", form);

        again!.QuerySelector("[role=alert]").Should().NotBeNull("a second click on the same page is turned away");
        Reply found = (await nurse.GetAsync(ward.Of(procedure))).Must();
        found["registration", "repetitions"].EnumerateArray().Should().ContainSingle();
        found["registration", "repetitions"][0].GetProperty("state").GetString().Should().Be("registered");
        found["registration", "repetitions"][0].GetProperty("performedOn").GetString().Should().Be(
            (await nurse.GetAsync("procedures")).Must().Json[0].GetProperty("procedures").EnumerateArray()
                .Single(one => one.GetProperty("requirement").GetString() == procedure.Id.ToString()).GetProperty("lastPerformedOn").GetString());
        page.QuerySelectorAll("input[name=_handler]").Select(input => input.GetAttribute("value")).Should().NotContain($"register-{plans[0].Id}-{signed.Id}");
        page.QuerySelectorAll($"form:has(input[value='{form}']) :is(input:not([type=hidden]), textarea, select)").Should().BeEmpty("there is nothing to fill in");
        again.Dispose();
    }

    [Fact]
    [Rule("PRG-99")]
    public async Task A_favourite_lies_at_the_top_of_every_plan_and_the_page_is_searched()
    {
        (Ward ward, Requirement procedure, _, Plan[] plans) = await GivenAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        (await NamesAsync(nurse)).Should().Equal("Aspirasjon", "Sug", "Aspirasjon", "Sug");

        using IHtmlDocument unmarked = await nurse.PageAsync("/procedures");
        (await nurse.SendFormAsync(unmarked, "/procedures", $"mark-{plans[0].Id}-{procedure.Id}")).Should().BeNull();
        (await nurse.SendFormAsync(unmarked, "/procedures", $"mark-{plans[0].Id}-{procedure.Id}")).Should().BeNull("a double click sends the same form again");
        (await NamesAsync(nurse)).Should().Equal("Sug", "Aspirasjon", "Sug", "Aspirasjon");
        (await NamesAsync(nurse, "?q=asp")).Should().Equal("Aspirasjon", "Aspirasjon");
        (await nurse.TextAsync("/procedures?q=qvxz")).Should().Contain("Ingen prosedyre passer med «qvxz».");

        using IHtmlDocument marked = await nurse.PageAsync("/procedures");
        (await nurse.SendFormAsync(marked, "/procedures", $"unmark-{plans[1].Id}-{procedure.Id}")).Should().BeNull();
        (await nurse.SendFormAsync(marked, "/procedures", $"unmark-{plans[1].Id}-{procedure.Id}")).Should().BeNull();
        (await NamesAsync(nurse)).Should().Equal("Aspirasjon", "Sug", "Aspirasjon", "Sug");
        (await (await portal.SignedInAsync(ward.Leader)).TextAsync("/procedures")).Should().Contain("Ingen av planene dine har prosedyrelister.");
    }

    private static async Task<IEnumerable<string>> NamesAsync(PortalClient client, string query = "")
    {
        using IHtmlDocument page = await client.PageAsync($"/procedures{query}");
        return [.. page.QuerySelectorAll("main a.item-name").Select(link => link.TextContent.Trim())];
    }

    private async Task<(Ward Ward, Requirement Procedure, Requirement Signed, Plan[] Plans)> GivenAsync()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Requirement procedure = await given.RequirementAsync(
            ward.Region.Ward, new RequirementContent { Name = "Sug", LearningForm = LearningForm.ProcedureList, RepetitionCount = 10, CommentField = true });
        Requirement signed = await given.RequirementAsync(
            ward.Region.Ward, new RequirementContent { Name = "Aspirasjon", LearningForm = LearningForm.ProcedureList, RepetitionCount = 3, RequiresSignature = true });
        Plan[] plans =
        [
            await given.PlanAsync(ward.Region.Trust, "Akutt", [procedure, signed]), await given.PlanAsync(ward.Region.Trust, "Basis", [procedure, ward.Shared, signed]),
        ];
        foreach (Plan plan in plans)
        {
            await given.AssignmentAsync(ward.Nurse.Position, plan);
        }

        return (ward, procedure, signed, plans);
    }
}
