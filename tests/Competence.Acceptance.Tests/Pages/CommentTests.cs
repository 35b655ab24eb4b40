using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Who is shown the comment that an employee writes on a requirement.</summary>
public sealed class CommentTests(Portal portal)
{
    private const string Words = "Trente på natt";

    [Fact]
    [Rule("ACC-85")]
    public async Task A_comment_on_a_requirement_that_is_signed_is_shown_to_the_signer()
    {
        (Ward ward, Requirement signed, _, _) = await HeldAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse), signer = await portal.SignedInAsync(ward.Signer);

        (await nurse.PostAsync($"{ward.Of(signed)}/sending", new { PerformedOn = "2026-03-01", Signer = ward.Signer.Id, Comment = Words })).Must();

        using IHtmlDocument list = await signer.PageAsync("/signing");
        string request = list.QuerySelector("main a[href^='/signing/']")!.GetAttribute("href")!;
        (await signer.TextAsync(request)).Should().Contain(Words);
    }

    [Fact]
    [Rule("ACC-85")]
    public async Task Without_a_signature_nobody_is_told_and_a_leader_sees_it_only_by_opening_the_requirement_in_the_employee_s_plan()
    {
        (Ward ward, _, Requirement unsigned, Plan plan) = await HeldAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse), leader = await portal.SignedInAsync(ward.Leader);
        Reply held = (await nurse.GetAsync($"people/{ward.Nurse.Id}/assignments")).Must();
        string assignment = held.Json[0].GetProperty("id").GetString()!;
        string plans = $"/employees/{ward.Nurse.Id}", opened = $"{plans}/plans/{assignment}", requirement = $"{opened}/requirements/{unsigned.Id}";

        (await nurse.PostAsync($"{ward.Of(unsigned)}/fulfilment", new { PerformedOn = "2026-03-01", Comment = Words })).Must();

        (await leader.TextAsync(requirement)).Should().Contain(Words);
        string cell = await CellAsync(leader, plan, unsigned);
        foreach (string address in new[] { "/", "/employees", "/tasks", "/signing", plans, opened, $"/matrix/{plan.Id}", cell })
        {
            (await leader.TextAsync(address)).Should().NotContain(Words, address);
        }

        foreach (Employee other in new[] { ward.Leader, ward.Signer, ward.Region.Employees[1] })
        {
            Reply waiting = (await (await portal.SignedInAsync(other)).GetAsync("signing")).Must();
            waiting["total"].GetInt32().Should().Be(0, "nobody is asked or told");
        }
    }

    /// <summary>The address of the matrix with the cell of a requirement opened beside it.</summary>
    private static async Task<string> CellAsync(PortalClient leader, Plan plan, Requirement requirement)
    {
        string end = requirement.Id.Value.ToString("N")[^6..];
        using IHtmlDocument matrix = await leader.PageAsync($"/matrix/{plan.Id}");
        string query = matrix.QuerySelectorAll("main td a").Select(link => link.GetAttribute("href")!).First(address => address.EndsWith(end, StringComparison.Ordinal));
        string address = $"/matrix/{plan.Id}{query}";
        using IHtmlDocument opened = await leader.PageAsync(address);
        opened.QuerySelector("aside")!.TextContent.Should().Contain("Markert som innfridd", "the history is told there without the comments");
        return address;
    }

    private async Task<(Ward Ward, Requirement Signed, Requirement Unsigned, Plan Plan)> HeldAsync()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Requirement signed = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Signeres", CommentField = true, RequiresSignature = true });
        Requirement unsigned = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Signeres ikke", CommentField = true });
        Plan plan = await given.PlanAsync(ward.Region.Trust, "Plan med kommentarer", [signed, unsigned]);
        await given.AssignmentAsync(ward.Nurse.Position, plan);
        return (ward, signed, unsigned, plan);
    }
}
