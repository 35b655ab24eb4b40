using System.Text;
using Competence.Attachments;
using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Attachments;

/// <summary>Files through the services: stored before they are attached, never left behind, and swept when they belong to nothing.</summary>
public class AttachmentServiceTests
{
    private static readonly Actor Night = Actor.OfJob("unattached-files");

    [Fact]
    [Rule("PRG-19", "PRG-16", "PRG-17")]
    public async Task A_file_is_attached_with_its_description_and_read_back_by_the_person_and_by_the_leader_who_did_it()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital);

        Registration registration = Accepted(await AddAsync(hospital, AsLars, requirement, "../Kursbevis.pdf", "  Side 1  "));

        AttachedFile file = registration.Attachments.Should().ContainSingle().Subject;
        file.Should().BeEquivalentTo(new { Name = "Kursbevis.pdf", ContentType = "application/pdf", Length = 8L, Description = "Side 1", AddedOn = Today, AddedBy = Lars });
        (await TextAsync(hospital, AsKari, requirement, file.File)).Should().Be("%PDF-1.7");
        HistoryEntry entry = Accepted(await hospital.Get<RegistrationService>().HistoryAsync(AsKari, Kari, requirement, new HistoryPage(1)))[0];
        (entry.Origin.By, entry.Origin.OnBehalfOf).Should().Be((Lars, Kari));
    }

    [Fact]
    [Rule("REQ-29", "PRG-19")]
    public async Task What_cannot_be_attached_is_not_even_read()
    {
        using Hospital hospital = await Open();
        RequirementId closed = await hospital.Requirement("Uten vedlegg");
        await hospital.Assigned(Kari, await hospital.Plan("Uten", CompletionMode.Automatic, closed));
        using UnreadableStream content = new();

        Result<Registration> outcome = await hospital.Get<AttachmentService>().AddAsync(AsKari, Kari, closed, new FileToAttach("a.pdf", "application/pdf", null, content));

        outcome.Refusal.Rule.Should().Be(RegistrationRules.NoAttachments);
        (await WaitingAsync(hospital)).Should().BeEmpty();
    }

    [Theory]
    [InlineData("bevis.pdf", "text/html", "file.type-not-allowed")]
    [InlineData("bevis.txt", "application/pdf", "file.not-of-its-type")]
    public async Task A_file_that_is_refused_leaves_nothing(string name, string type, string code)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital);

        Result<Registration> outcome = await hospital.Get<AttachmentService>().AddAsync(
            AsKari, Kari, requirement, new FileToAttach(name, type, null, new MemoryStream("%PDF-1.7"u8.ToArray())));

        outcome.Refusal.Code.Should().Be(code);
        (await WaitingAsync(hospital)).Should().BeEmpty();
        Accepted(await hospital.Get<RegistrationService>().FindAsync(AsKari, Kari, requirement)).Registration.Version.Should().Be(0);
    }

    [Fact]
    public async Task A_type_is_read_without_its_parameters_and_whatever_its_case()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital);

        Accepted(await hospital.Get<AttachmentService>().AddAsync(
            AsKari, Kari, requirement, new FileToAttach("notat.txt", "Text/Plain; charset=utf-8", null, new MemoryStream("Æ"u8.ToArray())))).Attachments[0].ContentType
            .Should().Be("text/plain");
    }

    [Fact]
    public async Task A_file_whose_registration_is_locked_meanwhile_is_refused_and_its_content_deleted()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital);
        FileId[] noted = [];
        hospital.Meanwhile(async () =>
        {
            noted = [.. await WaitingAsync(hospital)];
            await hospital.Fulfilled(Kari, requirement);
        });

        (await AddAsync(hospital, AsKari, requirement, "bevis.pdf")).Refusal.Rule.Should().Be(RegistrationRules.Locked);

        noted.Should().ContainSingle();
        (await hospital.Get<IFileStore>().OpenAsync(noted[0])).Should().BeNull();
        (await WaitingAsync(hospital)).Should().BeEmpty();
    }

    [Fact]
    public async Task The_version_that_was_seen_counts_before_the_content_is_read()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital);
        using UnreadableStream content = new();

        (await hospital.Get<AttachmentService>().AddAsync(AsKari, Kari, requirement, new FileToAttach("a.pdf", "application/pdf", null, content), version: 7))
            .Refusal.Rule.Should().Be(GeneralRules.StorageConflict);
    }

    [Fact]
    [Rule("PRG-19")]
    public async Task What_is_taken_away_cannot_be_read_any_more_and_is_deleted_by_the_sweep_after_a_day()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital);
        FileId taken = Accepted(await AddAsync(hospital, AsKari, requirement, "feil.pdf")).Attachments[0].File;
        FileId kept = Accepted(await AddAsync(hospital, AsKari, requirement, "rett.pdf")).Attachments[1].File;

        Accepted(await hospital.Get<AttachmentService>().RemoveAsync(AsKari, Kari, requirement, taken));

        (await hospital.Get<AttachmentService>().OpenAsync(AsKari, Kari, requirement, taken)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        hospital.Pass(FileSweepService.Grace);
        Accepted(await hospital.Get<FileSweepService>().RunAsync(Night)).Should().Be(0);
        hospital.Pass(Duration.FromSeconds(1));
        Accepted(await hospital.Get<FileSweepService>().RunAsync(Night)).Should().Be(1);
        Accepted(await hospital.Get<FileSweepService>().RunAsync(Night)).Should().Be(0);
        (await hospital.Get<IFileStore>().OpenAsync(taken)).Should().BeNull();
        (await TextAsync(hospital, AsKari, requirement, kept)).Should().Be("%PDF-1.7");
    }

    [Fact]
    public async Task An_upload_that_was_killed_before_its_commit_is_swept_and_more_than_a_batch_of_them_too()
    {
        using Hospital hospital = await Open();
        IUnattachedFiles unattached = hospital.Get<IUnattachedFiles>();
        IFileStore files = hospital.Get<IFileStore>();
        FileId[] killed = [.. Enumerable.Range(1, FileSweepService.BatchSize + 1).Select(Id<FileId>)];
        foreach (FileId id in killed)
        {
            await unattached.NoteAsync(id, Morning);
            Accepted(await files.SaveAsync(new FileUpload(id, "a.txt", "text/plain", new MemoryStream("a"u8.ToArray()))));
        }

        hospital.Pass(Duration.FromDays(2));
        Accepted(await hospital.Get<FileSweepService>().RunAsync(Night)).Should().Be(killed.Length);

        foreach (FileId id in killed)
        {
            (await files.OpenAsync(id)).Should().BeNull();
        }
    }

    [Theory]
    [InlineData("job", true)]
    [InlineData("employee", false)]
    [InlineData("leader", false)]
    public async Task Only_a_job_sweeps(string actor, bool may)
    {
        using Hospital hospital = await Open();

        (await hospital.Get<FileSweepService>().RunAsync(actor == "job" ? Night : actor == "leader" ? AsLars : AsKari)).IsAccepted.Should().Be(may);
    }

    [Fact]
    [Rule("PRG-89")]
    public async Task Of_an_archived_definition_nothing_is_read_any_more()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital);
        FileId file = Accepted(await AddAsync(hospital, AsKari, requirement, "bevis.pdf")).Attachments[0].File;
        Requirement definition = (await hospital.Get<IRepository<RequirementId, Requirement>>().FindAsync(requirement))!;
        Accepted(await hospital.Get<RequirementService>().ArchiveAsync(AsTorWith(Role.TrustAdmin, Trust), requirement, definition.Version, "Utgått"));

        (await hospital.Get<AttachmentService>().OpenAsync(AsKari, Kari, requirement, file)).Refusal
            .Should().Be(GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", requirement)));
    }

    [Fact]
    [Rule("PRG-73")]
    public async Task What_expired_is_still_read_by_the_person_and_not_by_the_signer_of_the_new_round()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital, content => content with { RequiresSignature = true, ValidityDays = 10 });
        RegistrationService service = hospital.Get<RegistrationService>();
        FileId old = Accepted(await AddAsync(hospital, AsKari, requirement, "gammelt.pdf")).Attachments[0].File;
        RepetitionId first = Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Tor))).Repetitions[0].Id;
        Accepted(await service.SignAsync(AsTor, Kari, requirement, first));
        hospital.Pass(Duration.FromDays(11));
        FileId recent = Accepted(await AddAsync(hospital, AsKari, requirement, "nytt.pdf")).Attachments[0].File;
        Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today.PlusDays(11), Signer: Eva)));
        Actor eva = Employee(Eva, NextWard);

        (await TextAsync(hospital, AsKari, requirement, old)).Should().Be("%PDF-1.7");
        (await TextAsync(hospital, eva, requirement, recent)).Should().Be("%PDF-1.7");
        (await hospital.Get<AttachmentService>().OpenAsync(eva, Kari, requirement, old)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await hospital.Get<AttachmentService>().OpenAsync(AsTor, Kari, requirement, recent)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("PRG-54", "PRG-73")]
    public async Task A_signer_is_told_of_the_files_of_this_round_only_whatever_is_opened_or_decided()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AllowingAsync(hospital, content => content with { RequiresSignature = true, ValidityDays = 10 });
        RegistrationService service = hospital.Get<RegistrationService>();
        SigningService signing = hospital.Get<SigningService>();
        FileId old = Accepted(await AddAsync(hospital, AsKari, requirement, "gammelt.pdf", "Om noe annet")).Attachments[0].File;
        RepetitionId first = Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Tor))).Repetitions[0].Id;
        Accepted(await service.SignAsync(AsTor, Kari, requirement, first));
        hospital.Pass(Duration.FromDays(11));
        FileId recent = Accepted(await AddAsync(hospital, AsKari, requirement, "nytt.pdf")).Attachments[0].File;
        RepetitionId sent = Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today.PlusDays(11), Signer: Eva))).Repetitions[0].Id;
        Actor eva = Employee(Eva, NextWard);

        SigningRequest opened = Accepted(await signing.FindAsync(eva, Kari, requirement, sent));
        opened.History.Should().NotBeEmpty().And.NotContain(entry => entry.Fact is RegistrationEvent.AttachmentAdded || entry.Fact is RegistrationEvent.AttachmentRemoved);
        Registration[] told =
        [
            opened.Registration,
            Accepted(await signing.RepetitionsAsync(eva, Kari, requirement)).Registration,
            Accepted(await service.DecideEachAsync(eva, Kari, requirement, [])).Registration,
            Accepted(await service.SignAsync(eva, Kari, requirement, sent)),
            Accepted(await service.CancelDecisionAsync(eva, Kari, requirement, sent)),
            Accepted(await service.RejectAsync(eva, Kari, requirement, sent, "other", "Nei")),
        ];

        foreach (Registration registration in told)
        {
            registration.Attachments.Select(file => file.File).Should().Equal(recent);
            registration.EarlierAttachments.Should().BeEmpty();
        }

        Accepted(await service.FindAsync(AsKari, Kari, requirement)).Registration.EarlierAttachments.Select(file => file.File).Should().Equal(old);
    }

    internal static async Task<RequirementId> AllowingAsync(Hospital hospital, Func<RequirementContent, RequirementContent>? with = null)
    {
        RequirementId requirement = await hospital.Requirement("Kurs", content => (with?.Invoke(content) ?? content) with { AllowAttachments = true });
        await hospital.Assigned(Kari, await hospital.Plan("Kurs", CompletionMode.Automatic, requirement));
        return requirement;
    }

    internal static ValueTask<Result<Registration>> AddAsync(Hospital hospital, Actor actor, RequirementId requirement, string name, string? description = null) =>
        hospital.Get<AttachmentService>().AddAsync(
            actor, Kari, requirement, new FileToAttach(name, "application/pdf", description, new MemoryStream("%PDF-1.7"u8.ToArray())));

    private static async Task<string> TextAsync(Hospital hospital, Actor actor, RequirementId requirement, FileId file)
    {
        OpenedFile opened = Accepted(await hospital.Get<AttachmentService>().OpenAsync(actor, Kari, requirement, file));
        using StreamReader reader = new(opened.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static async Task<IEnumerable<FileId>> WaitingAsync(Hospital hospital) =>
        await hospital.Get<IUnattachedFiles>().ListAsync(Morning + Duration.FromDays(100), 10);

    private static T Accepted<T>(Result<T> outcome)
        where T : notnull
    {
        outcome.Match<Refusal?>(_ => null, refusal => refusal).Should().BeNull();
        return outcome.Value;
    }

    /// <summary>Content that nobody may read.</summary>
    private sealed class UnreadableStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("This was read.");

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new InvalidOperationException("This was read.");
    }
}
