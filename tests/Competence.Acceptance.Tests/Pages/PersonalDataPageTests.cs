using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Competence.Acceptance.Tests.Api;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Acceptance.Tests.Pages;

/// <summary>Personal data, telephone and last sign-in on the pages; and the national identity number on none.</summary>
public sealed class PersonalDataPageTests(KeyedPortal portal) : IClassFixture<KeyedPortal>
{
    private const string Number = "01819030037";
    private const string WrongNumber = "01819030038";
    private static readonly LocalDate Begin = new(2026, 1, 1);

    [Fact]
    [Rule("ACC-20")]
    public async Task A_person_and_the_leader_read_what_is_registered_and_nobody_else_does()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        PortalClient leader = await portal.SignedInAsync(ward.Leader);
        PortalClient stranger = await portal.SignedInAsync(ward.Region.Stranger);

        using IHtmlDocument own = await PageAsync(nurse, "/personal-data");
        using IHtmlDocument employee = await PageAsync(leader, $"/employees/{ward.Nurse.Id}");

        own.QuerySelector("nav a[href='/personal-data']").Should().NotBeNull();
        foreach (IHtmlDocument page in new[] { own, employee })
        {
            page.QuerySelector("main")!.TextContent.Should().Contain(ward.Nurse.Person.ObjectId).And.Contain(ward.Nurse.Position.Title)
                .And.Contain(ward.Region.Trust.DisplayName).And.Contain(ward.Leader.Person.Name);
        }

        string change = $"a[href='/employees/{ward.Nurse.Id}/leader/{ward.Nurse.Position.Id}']";
        own.QuerySelector(change).Should().BeNull();
        employee.QuerySelector(change).Should().NotBeNull();
        (await stranger.GetAsync($"people/{ward.Nurse.Id}/personal-data")).Must(404).Code.Should().Be("general.not-found");
        using HttpResponseMessage refused = await stranger.Http.GetAsync(new Uri($"/employees/{ward.Nurse.Id}", UriKind.Relative));
        ((int)refused.StatusCode).Should().Be(404);
    }

    [Fact]
    [Rule("ORG-84")]
    public async Task Access_management_shows_when_a_position_was_last_chosen()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), Begin));
        PortalClient admin = await portal.SignedInAsync(ward.Leader);
        string list = $"/access?q={Uri.EscapeDataString(ward.Nurse.Person.Name)}";
        using (IHtmlDocument before = await PageAsync(admin, list))
        {
            before.QuerySelector("main table")!.TextContent.Should().Contain("Aldri");
        }

        await portal.SignedInAsync(ward.Nurse);

        using IHtmlDocument after = await PageAsync(admin, list);
        using IHtmlDocument opened = await PageAsync(admin, $"/access/{ward.Nurse.Position.Id}");
        after.QuerySelector($"a[href='/access/{ward.Nurse.Position.Id}']")!.Closest("tr")!.TextContent.Should().Contain("2. mars 2026 kl.");
        opened.QuerySelector("main")!.TextContent.Should().Contain("2. mars 2026 kl.");
        (await admin.GetAsync($"access/positions/{ward.Nurse.Position.Id}")).Must()["lastSignIn"].GetString().Should().StartWith("2026-03-02T");
    }

    [Fact]
    public async Task A_national_identity_number_is_in_no_answer_page_log_or_file_after_its_import()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), Begin));
        await portal.GrantAsync(ward.Leader, new RoleGrant(Role.TrustAdmin, new RoleScope.OfUnit(ward.Region.Trust.Id), Begin));
        PortalClient operating = await portal.SignedInAsync(ward.Leader);
        List<string> told = [];
        LocalDate day = ImportCalendar.MondayToFriday.LastOnOrBefore(portal.Given().Moment.Today);

        string file = FileOf(ward);
        foreach (string address in new[] { $"imports/positions/preview?run={day:uuuu-MM-dd}", $"imports/positions?run={day:uuuu-MM-dd}&accept=100" })
        {
            told.Add((await operating.SendAsync(HttpMethod.Post, address, PortalClient.Text(file, "text/csv"))).Must().Text);
        }

        string run = (await operating.GetAsync("imports?size=1")).Must()["items"][0].GetProperty("id").GetString()!;
        foreach (string address in new[]
        {
            $"imports/{run}", "imports", $"people/{ward.Nurse.Id}", $"people/{ward.Nurse.Id}/personal-data", $"access/positions/{ward.Nurse.Position.Id}",
            $"access/positions?search={Uri.EscapeDataString(ward.Nurse.Person.Name)}", $"positions/{ward.Nurse.Position.Id}", $"people?search={Uri.EscapeDataString(ward.Nurse.Person.Name)}",
        })
        {
            told.Add((await operating.GetAsync(address)).Must().Text);
        }

        foreach (string address in new[] { $"/administration/imports/{run}", $"/employees/{ward.Nurse.Id}", $"/access/{ward.Nurse.Position.Id}", "/access", "/employees" })
        {
            told.Add(await operating.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
        }

        await using AsyncServiceScope scope = portal.Services.CreateAsyncScope();
        Person kept = (await scope.ServiceProvider.GetRequiredService<IRepository<PersonId, Person>>().FindAsync(ward.Nurse.Id))!;
        kept.NationalIdentity.Should().NotBeNull("the number came in");
        kept.Telephone.Should().Be("22 00 00 07");
        told.Should().Contain(text => text.Contains("22 00 00 07")).And.Contain(text => text.Contains("import.national-identity-wrong"));
        told.Should().NotContain(text => text.Contains("1819030037") || text.Contains("1819030038") || text.Contains(kept.NationalIdentity!.Value.ToHex()));
        portal.Logged.Should().NotBeEmpty().And.NotContain(line => line.Contains("1819030037") || line.Contains("1819030038"));
        foreach (string path in Directory.EnumerateFiles(portal.Folder, "*", SearchOption.AllDirectories))
        {
            await using FileStream open = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using StreamReader reader = new(open, Encoding.Latin1);
            (await reader.ReadToEndAsync()).Should().NotContain("1819030037").And.NotContain("1819030038", path);
        }
    }

    /// <summary>The nurse with a number, the signer with a wrong one, and so many others that one wrong line is few.</summary>
    private static string FileOf(Ward ward)
    {
        IEnumerable<string> columns = Enum.GetValues<PositionColumn>().Select(ImportColumns.NameOf);
        IEnumerable<string> others = Enumerable.Range(0, 120).Select(number => Line(ward, ward.Nurse, $"personal-{number}", ""));
        return string.Concat(
            [$"{string.Join(',', columns)}\n", Line(ward, ward.Nurse, ward.Nurse.Person.ObjectId, Number), Line(ward, ward.Leader, ward.Leader.Person.ObjectId, ""), Line(ward, ward.Signer, ward.Signer.Person.ObjectId, WrongNumber), .. others]);
    }

    private static string Line(Ward ward, Employee like, string objectId, string number)
    {
        PositionIdentity? leader = like == ward.Leader ? null : ward.Leader.Position.Identity;
        return string.Join(
            ',',
            objectId, like.Person.GivenName, like.Person.FamilyName, "", like.Position.Identity.Trust, like.Position.Identity.CostCentre, like.Position.Title, "employee", "false",
            "2020-01-01", "", "2020-01-01", leader?.ObjectId, leader?.Trust, leader?.CostCentre, "22 00 00 07", "", number) + "\n";
    }

    private static async Task<IHtmlDocument> PageAsync(PortalClient client, string address) =>
        new HtmlParser().ParseDocument(await client.Http.GetStringAsync(new Uri(address, UriKind.Relative)));
}
