using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Acceptance.Tests.Api;
using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Attached files on the pages of the person, the signer and the professional, without script.</summary>
public sealed class AttachmentPageTests(Portal portal)
{
    private static readonly byte[] Certificate = "%PDF-1.7 Kursbevis"u8.ToArray();

    [Fact]
    [Rule("PRG-19", "REQ-29", "PRG-20")]
    public async Task The_person_attaches_a_file_sees_it_with_its_size_and_who_added_it_and_takes_it_away()
    {
        (Ward ward, Requirement course, string page) = await HeldAsync(signed: false);
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        (await SendFileAsync(nurse, page, "bevis.pdf", Certificate, "Fra kurset")).Should().BeNull();

        using (IHtmlDocument shown = await nurse.PageAsync(page))
        {
            string text = shown.QuerySelector("[aria-labelledby=attachments]")!.TextContent;
            text.Should().Contain("bevis.pdf").And.Contain("Fra kurset").And.Contain("1\u00a0kB").And.Contain(ward.Nurse.Person.Name);
            shown.QuerySelector("[aria-labelledby=history]")!.TextContent.Should().Contain("Filen bevis.pdf ble lagt ved.");
            IHtmlAnchorElement link = (IHtmlAnchorElement)shown.QuerySelector("[aria-labelledby=attachments] a[download]")!;
            (await nurse.Http.GetByteArrayAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative))).Should().Equal(Certificate);
            string remove = shown.QuerySelectorAll<IHtmlInputElement>("input[name=_handler]").Single(input => input.Value.StartsWith("remove-", StringComparison.Ordinal)).Value;
            (await nurse.SendFormAsync(shown, page, remove)).Should().BeNull();
        }

        using IHtmlDocument after = await nurse.PageAsync(page);
        after.QuerySelector("[aria-labelledby=attachments]")!.TextContent.Should().NotContain("bevis.pdf");
    }

    [Fact]
    public async Task A_file_that_is_refused_says_why_beside_the_field_and_keeps_what_was_typed()
    {
        (Ward ward, _, string page) = await HeldAsync(signed: false);
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        using (IHtmlDocument wrong = (await SendFileAsync(nurse, page, "bevis.pdf", "MZ"u8.ToArray(), "Mitt bevis"))!)
        {
            wrong.QuerySelector("#file-error")!.TextContent.Should().Contain("bevis.pdf");
            wrong.QuerySelector("#file-description")!.GetAttribute("value").Should().Be("Mitt bevis");
        }

        using IHtmlDocument none = (await SendFileAsync(nurse, page, name: null, [], "Mitt bevis"))!;
        none.QuerySelector("#file-error")!.TextContent.Should().Be("Velg en fil.");
        none.QuerySelector("#file-description")!.GetAttribute("value").Should().Be("Mitt bevis");
    }

    [Fact]
    [Rule("PRG-12", "PRG-54")]
    public async Task What_is_sent_is_locked_and_the_signer_sees_the_files()
    {
        (Ward ward, Requirement course, string page) = await HeldAsync(signed: true);
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse), signer = await portal.SignedInAsync(ward.Signer);
        (await SendFileAsync(nurse, page, "bevis.pdf", Certificate, "")).Should().BeNull();
        (await nurse.PostAsync($"{ward.Of(course)}/sending", new { PerformedOn = "2026-03-01", Signer = ward.Signer.Id })).Must();

        using (IHtmlDocument sent = await nurse.PageAsync(page))
        {
            sent.QuerySelector("input[type=file]").Should().BeNull();
            sent.QuerySelectorAll<IHtmlInputElement>("input[name=_handler]").Should().NotContain(input => input.Value.StartsWith("remove-", StringComparison.Ordinal));
            sent.QuerySelector("[aria-labelledby=attachments]")!.TextContent.Should().Contain("bevis.pdf").And.Contain("trekk tilbake");
        }

        using IHtmlDocument list = await signer.PageAsync("/signing");
        using IHtmlDocument request = await signer.PageAsync(list.QuerySelector("main a[href^='/signing/']")!.GetAttribute("href")!);
        IHtmlAnchorElement link = (IHtmlAnchorElement)request.QuerySelector("[aria-labelledby=decide] a[download]")!;
        link.TextContent.Should().Be("bevis.pdf");
        (await signer.Http.GetByteArrayAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative))).Should().Equal(Certificate);
    }

    [Fact]
    [Rule("REQ-29")]
    public async Task Where_files_are_not_allowed_there_is_nothing_about_them()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        Assignment assignment = await portal.Given().AssignmentAsync(ward.Nurse.Position, ward.First);
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);

        using IHtmlDocument page = await nurse.PageAsync($"/plans/{assignment.Id}/requirements/{ward.Shared.Id}");

        page.QuerySelector("[aria-labelledby=attachments]").Should().BeNull();
        page.QuerySelector("input[type=file]").Should().BeNull();
    }

    [Fact]
    [Rule("REQ-20")]
    public async Task A_relevant_file_is_added_on_the_page_of_the_definition_once_it_is_published_and_shown_to_the_person()
    {
        (Ward ward, Requirement course, string page) = await HeldAsync(signed: false);
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse), leader = await portal.SignedInAsync(ward.Leader);
        string address = $"/administration/requirements/{course.Id}";
        Reply draft = (await leader.PostAsync("requirements", new { Owner = ward.Region.Ward.Id, Content = new { Name = "Utkast" } })).Must(201);
        using (IHtmlDocument unpublished = await leader.PageAsync($"/administration/requirements/{draft["id"].GetString()}"))
        {
            unpublished.QuerySelector("input[type=file]").Should().BeNull();
        }

        using (IHtmlDocument wordy = (await SendFileAsync(leader, address, "Veiledning.pdf", Certificate, new string('å', 201)))!)
        {
            wordy.QuerySelector("#file-description-error").Should().NotBeNull();
            wordy.QuerySelector("#description-error").Should().BeNull("the description of the definition is another");
            wordy.QuerySelectorAll("[id]").Select(element => element.Id).Should().OnlyHaveUniqueItems();
        }

        (await SendFileAsync(leader, address, "Veiledning.pdf", Certificate, "Les først")).Should().BeNull();

        using (IHtmlDocument shown = await nurse.PageAsync(page))
        {
            IHtmlAnchorElement link = (IHtmlAnchorElement)shown.QuerySelector("[aria-labelledby=facts] a[download]")!;
            link.TextContent.Should().Be("Veiledning.pdf");
            (await nurse.Http.GetByteArrayAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative))).Should().Equal(Certificate);
        }

        using IHtmlDocument edited = await leader.PageAsync(address);
        edited.QuerySelector("[aria-labelledby=files]")!.TextContent.Should().Contain("Veiledning.pdf").And.Contain("Les først");
        string remove = edited.QuerySelectorAll<IHtmlInputElement>("input[name=_handler]").Single(input => input.Value.StartsWith("remove-", StringComparison.Ordinal)).Value;
        (await leader.SendFormAsync(edited, address, remove)).Should().BeNull();
        (await leader.TextAsync(address)).Should().NotContain("Les først");
    }

    /// <summary>Sends the form with the file; the page that is shown again, or none when it was taken.</summary>
    private static async Task<IHtmlDocument?> SendFileAsync(PortalClient client, string address, string? name, byte[] content, string description)
    {
        using IHtmlDocument page = await client.PageAsync(address);
        IHtmlFormElement found = page.QuerySelector<IHtmlInputElement>("input[type=file]")!.Form!;
        using MultipartFormDataContent form = [];
        foreach (IHtmlInputElement input in found.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]"))
        {
            form.Add(new StringContent(input.Value), input.Name!);
        }

        form.Add(new StringContent(description), "file-description");
        ByteArrayContent file = new(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(name is null ? "application/octet-stream" : "application/pdf");
        if (name is not null)
        {
            form.Add(file, "file", name);
        }

        using HttpResponseMessage response = await client.Http.PostAsync(new Uri(address, UriKind.Relative), form);
        return response.StatusCode == HttpStatusCode.Found ? null : new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
    }

    private async Task<(Ward Ward, Requirement Course, string Page)> HeldAsync(bool signed)
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAsync(given);
        Requirement course = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Kurs", AllowAttachments = true, RequiresSignature = signed });
        Plan plan = await given.PlanAsync(ward.Region.Trust, "FUS Kurs", [course]);
        Assignment assignment = await given.AssignmentAsync(ward.Nurse.Position, plan);
        return (ward, course, $"/plans/{assignment.Id}/requirements/{course.Id}");
    }
}
