using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Organisation;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Fields for words of one's own say that sensitive information must not be written in them. That there are no others, the architecture tests hold.</summary>
public sealed class FreeTextTests(Portal portal)
{
    private static readonly LocalDate Begin = new(2026, 1, 1);

    [Theory]
    [InlineData("nb", "Ikke skriv sensitive opplysninger her.")]
    [InlineData("nn", "Ikkje skriv sensitive opplysningar her.")]
    [InlineData("en", "Do not write sensitive information here.")]
    [Rule("ACC-88")]
    public async Task Every_field_for_free_text_carries_the_reminder(string language, string reminder)
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Requirement commented = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Med kommentar", CommentField = true });
        Plans.Plan plan = await given.PlanAsync(ward.Region.Trust, "Plan med kommentar", [commented, ward.Signed]);
        await given.AssignmentAsync(ward.Nurse.Position, plan);
        PositionEvent.EmploymentChanged resident = new(ward.Nurse.Position.Employment with { Occupation = Occupation.Resident });
        await given.CommitAsync(work => work.Save(ward.Nurse.Position.Apply(resident), resident));
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), Begin));
        PortalClient nurse = await InAsync(language, ward.Nurse), leader = await InAsync(language, ward.Leader), signer = await InAsync(language, ward.Signer);
        string held = $"/plans/{(await nurse.GetAsync($"people/{ward.Nurse.Id}/assignments")).Must().Json[0].GetProperty("id").GetString()}";
        (await nurse.PostAsync(ward.Of(ward.Signed) + "/sending", new { PerformedOn = "2026-03-01", Signer = ward.Signer.Id })).Must();
        string approvers = $"/delegated-approvers/{ward.Leader.Position.Id}?q={Uri.EscapeDataString(ward.Signer.Person.Name)}";
        string request = await RequestAsync(signer);

        foreach ((PortalClient who, string address, string[] fields) in new (PortalClient, string, string[])[]
        {
            (nurse, $"{held}/requirements/{commented.Id}", ["comment", "why"]),
            (nurse, held, ["reason"]),
            (signer, request, ["sign-comment", "comment"]),
            (leader, $"/employees/{ward.Nurse.Id}/absence?position={ward.Nurse.Position.Id}", ["note"]),
            (leader, $"/employees/loans/{ward.Nurse.Position.Id}", ["comment"]),
            (leader, approvers, ["description"]),
            (leader, "/administration/plans/new", ["description", "timeframe", "literature"]),
            (leader, "/administration/requirements/new", ["description"]),
            (leader, $"/administration/plans/{plan.Id}/requirements/{commented.Id}", ["reason"]),
        })
        {
            using IHtmlDocument page = await who.PageAsync(address);
            page.QuerySelectorAll("textarea").Select(area => area.GetAttribute("name")).Should().BeSubsetOf(fields, address);
            foreach (string field in fields)
            {
                IElement box = page.QuerySelectorAll($"main [name='{field}']").Should().ContainSingle($"{address} asks for {field}").Subject;
                IElement?[] described = [.. box.GetAttribute("aria-describedby")!.Split(' ').Select(page.GetElementById)];
                described.Should().NotContainNulls($"{address}, {field} names only what is there");
                described.Select(text => text!.TextContent).Should().Contain(reminder, $"{address}, {field}");
            }
        }
    }

    private static async Task<string> RequestAsync(PortalClient signer)
    {
        using IHtmlDocument list = await signer.PageAsync("/signing");
        return list.QuerySelector("main a[href^='/signing/']")!.GetAttribute("href")!;
    }

    private async Task<PortalClient> InAsync(string language, Employee who)
    {
        PortalClient client = await portal.SignedInAsync(who);
        client.Http.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return client;
    }
}
