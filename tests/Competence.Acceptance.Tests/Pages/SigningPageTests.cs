using AngleSharp.Html.Dom;
using Competence.Acceptance.Tests.Api;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>The signer's three lists, and the repetitions of one requirement decided together.</summary>
public sealed class SigningPageTests(Portal portal)
{
    [Fact]
    [Rule("PRG-53")]
    public async Task A_line_says_who_sent_what_from_which_plan_when_and_how_it_stands_and_the_lists_are_searched()
    {
        (Ward ward, Requirement requirement, _) = await SentAsync(count: 2);
        PortalClient signer = await portal.SignedInAsync(ward.Signer);

        using IHtmlDocument list = await signer.PageAsync("/signing");
        string[] cells = [.. list.QuerySelectorAll("main tbody tr")[0].Children.Select(cell => cell.TextContent.Trim())];
        cells[0].Should().Be(ward.Nurse.Person.Name);
        cells[1].Should().StartWith("Sårstell <b>");
        cells[2].Should().Be("Plan for sår");
        cells[3].Should().Be("01.03.2026");
        cells[4].Should().Be("Venter på signering");
        list.QuerySelectorAll("nav .chips a").Select(tab => tab.TextContent.Trim()).Should().Equal("Venter på deg 2", "Signert 0", "Avslått 0");

        (await signer.TextAsync($"/signing?q={ward.Nurse.Person.FamilyName}+sår")).Should().Contain(requirement.Content.Name);
        (await signer.TextAsync("/signing?q=qvxz")).Should().Contain("Ingenting her passer med «qvxz».").And.NotContain(requirement.Content.Name);
        (await (await portal.SignedInAsync(ward.Leader)).TextAsync("/signing")).Should().NotContain(requirement.Content.Name, "nobody else is asked");
    }

    [Fact]
    [Rule("PRG-60", "PRG-62", "PRG-63")]
    public async Task Ticked_repetitions_are_signed_and_others_rejected_and_undone_right_after()
    {
        (Ward ward, Requirement requirement, string[] sent) = await SentAsync(count: 3);
        PortalClient signer = await portal.SignedInAsync(ward.Signer);
        string address = $"/signing/{ward.Nurse.Id}/{requirement.Id}";
        using (IHtmlDocument list = await signer.PageAsync("/signing"))
        {
            list.QuerySelector($"main a[href='{address}']")!.TextContent.Should().Be("Avgjør gjentakelsene samlet");
        }

        (await signer.SendFormAsync(address, "decide", ("act", "sign"))).Should().NotBeNull("nothing was ticked");
        (await signer.SendFormAsync(address, "decide", ("act", "sign"), ("repetition", sent[0]), ("repetition", sent[1]), ("sign-comment", "Fint"))).Should().BeNull();
        (await signer.SendFormAsync(address, "decide", ("act", "reject"), ("repetition", sent[2]), ("reason", "other"), ("comment", "En gang til"))).Should().BeNull();
        (await StatesAsync(ward, requirement)).Should().Equal("signed", "signed", "rejected");

        string after = $"{address}?decided={sent[0]}&decided={sent[2]}";
        using (IHtmlDocument decided = await signer.PageAsync(after))
        {
            decided.QuerySelectorAll("[aria-labelledby=just-decided] li").Select(line => line.TextContent).Should().Equal("1. mars 2026: Signert", "1. mars 2026: Avslått");
            decided.QuerySelectorAll("[aria-labelledby=earlier] li").Should().ContainSingle();
        }

        (await signer.SendFormAsync(after, "undo")).Should().BeNull();
        (await StatesAsync(ward, requirement)).Should().Equal("awaiting", "signed", "awaiting");
    }

    [Fact]
    [Rule("PRG-57", "PRG-63")]
    public async Task What_is_refused_is_said_beside_what_was_stored()
    {
        (Ward ward, Requirement requirement, string[] sent) = await SentAsync(count: 2);
        PortalClient signer = await portal.SignedInAsync(ward.Signer);
        string address = $"/signing/{ward.Nurse.Id}/{requirement.Id}";

        using (IHtmlDocument without = (await signer.SendFormAsync(address, "decide", ("act", "reject"), ("repetition", sent[0]), ("comment", "Husk dette")))!)
        {
            without.QuerySelector("#reason-error").Should().NotBeNull();
            without.QuerySelector("#comment")!.TextContent.Trim().Should().Be("Husk dette", "what was typed is never lost");
            without.QuerySelector($"#r-{sent[0]}")!.HasAttribute("checked").Should().BeTrue();
            without.QuerySelector("details.confirm")!.HasAttribute("open").Should().BeTrue();
        }

        using IHtmlDocument both = (await signer.SendFormAsync(address, "decide", ("act", "sign"), ("repetition", sent[0]), ("repetition", ApiOperation.Nothing)))!;
        both.QuerySelector("[role=alert] li").Should().NotBeNull();
        both.QuerySelectorAll("[aria-labelledby=just-decided] li").Should().ContainSingle();
        (await StatesAsync(ward, requirement)).Should().Equal("signed", "awaiting");
        (await signer.SendFormAsync(both, address, "undo")).Should().BeNull();
        (await StatesAsync(ward, requirement)).Should().Equal("awaiting", "awaiting");
        using IHtmlDocument again = (await signer.SendFormAsync(address, "decide", ("act", "sign"), ("repetition", sent[0]), ("repetition", ApiOperation.Nothing)))!;
        using IHtmlDocument stale = (await signer.SendFormAsync(again, address, "decide", ("act", "sign"), ("repetition", sent[1])))!;
        (stale is null).Should().BeTrue("the form was made from what is stored now");
    }

    [Fact]
    [Rule("PRG-54")]
    public async Task One_request_leads_to_the_others_and_nobody_else_opens_them()
    {
        (Ward ward, Requirement requirement, string[] sent) = await SentAsync(count: 2);
        PortalClient signer = await portal.SignedInAsync(ward.Signer);
        string address = $"/signing/{ward.Nurse.Id}/{requirement.Id}";

        using IHtmlDocument one = await signer.PageAsync($"{address}/{sent[0]}");
        one.QuerySelector($"main a[href='{address}']")!.TextContent.Should().Be("Avgjør gjentakelsene samlet");
        one.QuerySelector("blockquote")!.TextContent.Should().Be("På vakt");
        one.QuerySelector("[aria-labelledby=history]")!.TextContent.Should().Contain(ward.Nurse.Person.Name);
        foreach (Employee other in new[] { ward.Leader, ward.Nurse, ward.Region.Stranger })
        {
            using HttpResponseMessage answer = await (await portal.SignedInAsync(other)).Http.GetAsync(new Uri(address, UriKind.Relative));
            answer.StatusCode.Should().Be(System.Net.HttpStatusCode.NotFound);
        }
    }

    [Fact]
    [Rule("PRG-54", "PRG-59", "PRG-66")]
    public async Task Before_signing_together_the_signer_sees_what_was_rejected_earlier_and_when_each_expires()
    {
        (Ward ward, Requirement requirement, string[] sent) = await SentAsync(count: 2, expiresOn: "2031-02-03");
        string address = $"/signing/{ward.Nurse.Id}/{requirement.Id}";
        PortalClient first = await portal.SignedInAsync(ward.Signer);
        (await first.SendFormAsync(address, "decide", ("act", "reject"), ("repetition", sent[0]), ("reason", "other"), ("comment", "Uten hansker"))).Should().BeNull();
        (await (await portal.SignedInAsync(ward.Nurse)).PostAsync(
            $"{ward.Of(requirement)}/sending",
            new { PerformedOn = "2026-03-02", ManualExpiresOn = "2032-04-05", Signer = ward.Leader.Id, Repetition = sent[0] })).Must();

        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        using IHtmlDocument together = await leader.PageAsync(address);

        string told = together.QuerySelector("[aria-labelledby=history]")!.TextContent;
        told.Should().Contain("Avslått: annet. Kommentar: Uten hansker").And.Contain(ward.Signer.Person.Name);
        together.QuerySelector("#repetition tbody tr")!.TextContent.Should().Contain("5. april 2032");
        together.QuerySelector($"#repetition a[href='{address}/{sent[0]}']")!.TextContent.Should().Be("2. mars 2026");
        (await leader.TextAsync($"{address}/{sent[0]}")).Should().Contain("Utløper: 5. april 2032");
        (await first.TextAsync(address)).Should().Contain("3. februar 2031").And.NotContain("5. april 2032");
        Reply reply = (await leader.GetAsync($"signing/{ward.Nurse.Id}/{requirement.Id}")).Must();
        reply["history"].GetRawText().Should().Contain("Uten hansker");
    }

    private async Task<(Ward Ward, Requirement Requirement, string[] Sent)> SentAsync(int count, string? expiresOn = null)
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Requirement requirement = await given.RequirementAsync(
            ward.Region.Ward, new RequirementContent { Name = "Sårstell <b>", RequiresSignature = true, RepetitionCount = 5, CommentField = true, ManualExpiryDate = expiresOn is not null });
        Plan plan = await given.PlanAsync(ward.Region.Trust, "Plan for sår", [requirement]);
        await given.AssignmentAsync(ward.Nurse.Position, plan);
        Reply sent = (await (await portal.SignedInAsync(ward.Nurse)).PostAsync(
            $"{ward.Of(requirement)}/sending", new { PerformedOn = "2026-03-01", Signer = ward.Signer.Id, Count = count, Comment = "På vakt", ManualExpiresOn = expiresOn })).Must();
        return (ward, requirement, [.. sent["repetitions"].EnumerateArray().Select(one => one.GetProperty("id").GetString()!)]);
    }

    private async Task<IEnumerable<string>> StatesAsync(Ward ward, Requirement requirement)
    {
        Reply found = (await (await portal.SignedInAsync(ward.Nurse)).GetAsync(ward.Of(requirement))).Must();
        return found["registration", "repetitions"].EnumerateArray().Select(one => one.GetProperty("state").GetString()!);
    }
}
