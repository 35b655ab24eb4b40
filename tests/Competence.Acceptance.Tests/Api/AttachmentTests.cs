using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Competence.Plans;
using Competence.Requirements;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Acceptance.Tests.Api;

/// <summary>Files in and out through the API: streamed, held to what they say they are, and never shown in the browser.</summary>
public sealed class AttachmentTests(Portal portal)
{
    private const string Pdf = "application/pdf";
    private static readonly byte[] Certificate = Encoding.Latin1.GetBytes("%PDF-1.7 Kursbevis \u00e6\u00f8\u00e5");

    [Fact]
    [Rule("PRG-19", "REQ-29")]
    public async Task A_file_is_attached_read_by_those_who_see_the_registration_and_removed()
    {
        (Ward ward, Requirement course, _) = await HeldAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse), leader = await portal.SignedInAsync(ward.Leader), stranger = await portal.SignedInAsync(ward.Region.Stranger);

        Reply added = (await SendAsync(nurse, $"{ward.Of(course)}/attachments?name=Kursbevis.pdf&description=Side%201", Certificate)).Must();

        System.Text.Json.JsonElement file = added["attachments"][0];
        file.GetProperty("name").GetString().Should().Be("Kursbevis.pdf");
        file.GetProperty("length").GetInt64().Should().Be(Certificate.Length);
        file.GetProperty("sha256").GetString().Should().Be(Convert.ToHexStringLower(SHA256.HashData(Certificate)));
        added["status"].GetString().Should().Be("started");
        string address = $"{ward.Of(course)}/attachments/{file.GetProperty("id").GetString()}";
        (await ContentAsync(leader, address)).Should().Equal(Certificate);
        (await stranger.GetAsync(address)).Must(404);
        (await nurse.GetAsync($"{ward.Of(ward.Shared)}/attachments/{file.GetProperty("id").GetString()}")).Must(404);
        (await nurse.DeleteAsync(address, added.ETag)).Must()["attachments"].GetArrayLength().Should().Be(0);
        (await nurse.GetAsync(address)).Must(404);
        (await nurse.GetAsync($"{ward.Of(course)}/history")).Must()["items"][0].GetProperty("key").GetString().Should().Be("registration.attachment-removed");
        (await SendAsync(nurse, $"{ward.Of(ward.Shared)}/attachments?name=Kursbevis.pdf", Certificate)).Code.Should().Be("registration.no-attachments");
    }

    [Theory]
    [InlineData("Kursbevis på æøå.pdf")]
    [InlineData("a\"; filename=\"b.html\r\nX-Evil: 1\r\n\r\n.pdf")]
    [InlineData("../../etc/\u202Efdp.pdf")]
    public async Task A_file_is_saved_and_never_shown_whatever_it_is_called(string name)
    {
        (Ward ward, Requirement course, _) = await HeldAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        Reply added = (await SendAsync(nurse, $"{ward.Of(course)}/attachments?name={Uri.EscapeDataString(name)}", Certificate)).Must();
        string id = added["attachments"][0].GetProperty("id").GetString()!, kept = added["attachments"][0].GetProperty("name").GetString()!;

        using HttpResponseMessage response = await nurse.Http.GetAsync(new Uri($"/api/{ward.Of(course)}/attachments/{id}", UriKind.Relative));

        response.StatusCode.Should().Be(HttpStatusCode.OK);
        ContentDispositionHeaderValue disposition = response.Content.Headers.ContentDisposition!;
        (disposition.DispositionType, disposition.FileNameStar, disposition.Parameters.Count).Should().Be(("attachment", kept, 2));
        response.Content.Headers.ContentType!.MediaType.Should().Be(Pdf);
        response.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        response.Headers.GetValues("Content-Security-Policy").Single().Should().StartWith("sandbox");
        response.Headers.CacheControl!.NoStore.Should().BeTrue();
        response.Headers.Contains("X-Evil").Should().BeFalse();
    }

    [Fact]
    public async Task What_is_not_what_it_says_or_too_large_is_refused_and_nothing_is_kept()
    {
        (Ward ward, Requirement course, _) = await HeldAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse);
        string attachments = $"{ward.Of(course)}/attachments";
        byte[] large = new byte[(20 * 1024 * 1024) + 1];
        "%PDF-"u8.CopyTo(large);

        (await SendAsync(nurse, $"{attachments}?name=a.pdf", "MZ"u8.ToArray())).Code.Should().Be("file.not-of-its-type");
        (await SendAsync(nurse, $"{attachments}?name=a.exe", Certificate)).Code.Should().Be("file.not-of-its-type");
        (await SendAsync(nurse, attachments, Certificate)).Code.Should().Be("file.not-of-its-type");
        (await SendAsync(nurse, $"{attachments}?name=a.html", Certificate, "text/html")).Code.Should().Be("file.type-not-allowed");
        (await SendAsync(nurse, $"{attachments}?name=a.pdf", [])).Code.Should().Be("file.empty");
        (await SendAsync(nurse, $"{attachments}?name=a.pdf", large)).Code.Should().Be("file.too-large");
        (await nurse.GetAsync(ward.Of(course))).Must()["registration", "attachments"].GetArrayLength().Should().Be(0);
        Directory.GetFiles(Path.Combine(portal.Folder, "files"), "*.part", SearchOption.AllDirectories).Should().BeEmpty();
    }

    [Fact]
    [Rule("REQ-20")]
    public async Task A_relevant_file_is_added_by_who_edits_the_definition_and_read_by_who_has_it()
    {
        (Ward ward, Requirement course, _) = await HeldAsync();
        PortalClient nurse = await portal.SignedInAsync(ward.Nurse), leader = await portal.SignedInAsync(ward.Leader);
        string etag = (await leader.GetAsync($"requirements/{course.Id}")).Must().ETag!;

        Reply added = (await SendAsync(leader, $"requirements/{course.Id}/files?name=Veiledning.pdf", Certificate, seen: etag)).Must();

        string file = added["files"][0].GetProperty("id").GetString()!;
        (await ContentAsync(leader, $"requirements/{course.Id}/files/{file}")).Should().Equal(Certificate);
        (await nurse.GetAsync(ward.Of(course))).Must()["files"][0].GetProperty("name").GetString().Should().Be("Veiledning.pdf");
        (await ContentAsync(nurse, $"{ward.Of(course)}/files/{file}")).Should().Equal(Certificate);
        (await nurse.GetAsync($"requirements/{course.Id}/files/{file}")).Must(404);
        PortalClient stranger = await portal.SignedInAsync(ward.Region.Stranger);
        string blank = $"people/{ward.Region.Stranger.Id}/requirements/{course.Id}";
        (await stranger.GetAsync(blank)).Must()["files"].GetArrayLength().Should().Be(0);
        (await stranger.GetAsync($"{blank}/files/{file}")).Must(404);
        (await leader.DeleteAsync($"requirements/{course.Id}/files/{file}", added.ETag)).Must()["files"].GetArrayLength().Should().Be(0);
        (await nurse.GetAsync($"{ward.Of(course)}/files/{file}")).Must(404);

        Reply draft = (await leader.PostAsync("requirements", new { Owner = ward.Region.Ward.Id, Content = new { Name = "Utkast" } })).Must(201);
        (await SendAsync(leader, $"requirements/{draft["id"].GetString()}/files?name=a.pdf", Certificate, seen: draft.ETag)).Code.Should().Be("requirement.file-before-publishing");
    }

    [Fact]
    public async Task Operators_sweep_what_belongs_to_nothing()
    {
        Ward ward = await Ward.MakeAsync(portal.Given());
        await portal.GrantAsync(ward.Signer, new RoleGrant(Role.CentralOperator, new RoleScope.OfRegion(), new LocalDate(2026, 1, 1)));
        PortalClient operating = await portal.SignedInAsync(ward.Signer), leader = await portal.SignedInAsync(ward.Leader);

        Given given = portal.Given();
        using IServiceScope scope = portal.Services.CreateScope();
        IUnattachedFiles unattached = scope.ServiceProvider.GetRequiredService<IUnattachedFiles>();
        IFileStore files = scope.ServiceProvider.GetRequiredService<IFileStore>();
        (FileId left, FileId recent) = (given.NewId<FileId>(), given.NewId<FileId>());
        foreach ((FileId file, int hours) in new[] { (left, 25), (recent, 1) })
        {
            await unattached.NoteAsync(file, Instant.FromUtc(2026, 3, 2, 11, 0) - Duration.FromHours(hours));
            (await files.SaveAsync(new FileUpload(file, "a.pdf", Pdf, new MemoryStream(Certificate)))).IsAccepted.Should().BeTrue();
        }

        (await leader.PostAsync("nightly-runs/unattached-files")).Must(403);
        (await operating.PostAsync("nightly-runs/unattached-files")).Must()["deleted"].GetInt32().Should().BePositive();

        (await files.OpenAsync(left)).Should().BeNull();
        await using Stream? kept = await files.OpenAsync(recent);
        kept.Should().NotBeNull("an upload may still be going on");
        (await operating.PostAsync("nightly-runs/unattached-files")).Must()["deleted"].GetInt32().Should().Be(0);
    }

    private static Task<Reply> SendAsync(PortalClient client, string address, byte[] content, string type = Pdf, string? seen = null)
    {
        ByteArrayContent body = new(content);
        body.Headers.ContentType = new MediaTypeHeaderValue(type);
        return client.SendAsync(HttpMethod.Post, address, body, seen);
    }

    private static async Task<byte[]> ContentAsync(PortalClient client, string address)
    {
        using HttpResponseMessage response = await client.Http.GetAsync(new Uri($"/api/{address}", UriKind.Relative));
        response.StatusCode.Should().Be(HttpStatusCode.OK, address);
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<(Ward Ward, Requirement Course, Plan Plan)> HeldAsync()
    {
        Given given = portal.Given();
        Ward ward = await Ward.MakeAssignedAsync(given);
        Requirement course = await given.RequirementAsync(ward.Region.Ward, new RequirementContent { Name = "Kurs", AllowAttachments = true });
        Plan plan = await given.PlanAsync(ward.Region.Trust, "FUS Kurs", [course]);
        await given.AssignmentAsync(ward.Nurse.Position, plan);
        return (ward, course, plan);
    }
}
