using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>A person searches the own plans in the portal.</summary>
public sealed class OwnSearchPageTests(Portal portal)
{
    [Fact]
    public async Task The_words_are_marked_and_what_looks_like_markup_is_shown_as_it_was_written()
    {
        Ward ward = await GivenAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        using (IHtmlDocument own = await nurse.PageAsync("/plans"))
        {
            own.QuerySelector("form[action='/plans/search'] input[name=q]").Should().NotBeNull();
        }

        using IHtmlDocument page = await nurse.PageAsync("/plans/search?q=SKYLL+%3Cscript%3E");
        IElement[] lines = [.. page.QuerySelectorAll("main tbody tr")];
        lines.Select(line => $"{line.Children[0].TextContent.Trim()} {line.QuerySelector("th a")!.TextContent} | {line.Children[2].FirstChild!.TextContent.Trim()} {line.QuerySelector("td .status")!.TextContent}").Should().Equal(
            "1 Skylling <script> | Plan A ●Ikke påbegynt", "1 Skylling <script> | Plan B ●Ikke påbegynt");
        lines[0].QuerySelectorAll("mark").Select(mark => mark.TextContent).Should().Equal("Skyll", "<script>", "skyll");
        page.QuerySelectorAll("main script").Should().BeEmpty();
        lines[0].QuerySelector("th a")!.GetAttribute("href").Should().MatchRegex("^/plans/[^/]+/requirements/[^/]+$");
    }

    [Fact]
    public async Task It_is_filtered_and_offers_what_was_used_last_before_anything_is_typed()
    {
        Ward ward = await GivenAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        (await nurse.TextAsync("/plans/search")).Should().Contain("Du har ikke registrert noe ennå.");
        (await nurse.PostAsync($"{ward.Of(ward.Shared)}/fulfilment", new { PerformedOn = "2026-03-01" })).Must();

        (await NamesAsync(nurse, "")).Should().Equal("Brannvern");
        (await NamesAsync(nurse, "?form=Simulation")).Should().Equal("Skylling <script>", "Skylling <script>");
        (await NamesAsync(nurse, "?status=Fulfilled")).Should().Equal("Brannvern");
        (await NamesAsync(nurse, "?q=skyll&status=Fulfilled")).Should().BeEmpty();
        (await NamesAsync(nurse, "?q=skyll&form=lost")).Should().HaveCount(2);
        (await NamesAsync(await portal.SignedInAsync(ward.Leader), "?q=skyll")).Should().BeEmpty("it is not the leader's plan");
    }

    private static async Task<IEnumerable<string>> NamesAsync(PortalClient client, string query)
    {
        using IHtmlDocument page = await client.PageAsync($"/plans/search{query}");
        return [.. page.QuerySelectorAll("main tbody th a").Select(link => link.TextContent.Trim())];
    }

    private async Task<Ward> GivenAsync()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Requirement rinse = await given.RequirementAsync(
            ward.Region.Ward, new RequirementContent { Name = "Skylling <script>", Description = "Slik skyller du.", LearningForm = LearningForm.Simulation });
        foreach (Plan plan in new[] { await given.PlanAsync(ward.Region.Trust, "Plan B", [rinse]), await given.PlanAsync(ward.Region.Trust, "Plan A", [rinse]), ward.Second })
        {
            await given.AssignmentAsync(ward.Nurse.Position, plan);
        }

        return ward;
    }
}
