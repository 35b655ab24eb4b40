using Competence.Attachments;
using Competence.Domain.Tests.Assignments;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Attachments;

/// <summary>Who may attach, take away and read: nobody without a right, nobody from beside, nobody whose right has ended.</summary>
public class AttachmentAccessTests
{
    private static readonly string[] Methods = ["add", "remove", "open", "open relevant"];

    private static readonly string[] Outsiders = ["nobody", "neighbouring unit", "neighbouring trust", "ended yesterday"];

    private static readonly string[] Insiders = ["employee", "leader", "super user"];

    public static TheoryData<string, string> Refused => [.. from method in Methods from actor in Outsiders select (method, actor)];

    public static TheoryData<string, string> Allowed => [.. from method in Methods from actor in Insiders select (method, actor)];

    [Theory]
    [MemberData(nameof(Refused))]
    [Rule("ACC-01", "ACC-20")]
    public async Task Who_has_no_right_to_the_person_is_told_that_there_is_none(string method, string actor)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AttachmentServiceTests.AllowingAsync(hospital);

        (await TryAsync(hospital, requirement, method, Who(actor))).Should().Be(GeneralRules.NotFound.Refuse(("what", "requirement"), ("id", requirement)));
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    [Rule("ACC-11", "ACC-20", "PRG-16")]
    public async Task The_person_and_those_with_the_person_in_scope_may(string method, string actor)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AttachmentServiceTests.AllowingAsync(hospital);

        (await TryAsync(hospital, requirement, method, Who(actor))).Should().BeNull();
    }

    [Theory]
    [InlineData("open", true)]
    [InlineData("open relevant", true)]
    [InlineData("add", false)]
    [InlineData("remove", false)]
    [Rule("ACC-64", "PRG-54", "PRG-51")]
    public async Task A_signer_reads_what_was_sent_to_that_signer_and_changes_nothing_until_it_is_withdrawn(string method, bool may)
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await AttachmentServiceTests.AllowingAsync(hospital, content => content with { RequiresSignature = true });
        RegistrationService service = hospital.Get<RegistrationService>();
        Actor eva = Employee(Eva, NextWard);
        (await TryAsync(hospital, requirement, method, eva)).Should().NotBeNull();

        RepetitionId sent = (await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Eva))).Value.Repetitions[0].Id;
        (await TryAsync(hospital, requirement, method, eva) is null).Should().Be(may);

        (await service.WithdrawAsync(AsKari, Kari, requirement, sent)).IsAccepted.Should().BeTrue();
        (await TryAsync(hospital, requirement, method, eva)).Should().NotBeNull();
    }

    [Fact]
    public async Task A_file_is_read_through_its_own_registration_only()
    {
        using Hospital hospital = await Open();
        RequirementId one = await AttachmentServiceTests.AllowingAsync(hospital), other = await AttachmentServiceTests.AllowingAsync(hospital);
        FileId file = (await AttachmentServiceTests.AddAsync(hospital, AsKari, one, "bevis.pdf")).Value.Attachments[0].File;
        AttachmentService service = hospital.Get<AttachmentService>();
        Refusal notThere = GeneralRules.NotFound.Refuse(("what", "file"), ("id", file));

        (await service.OpenAsync(AsKari, Kari, other, file)).Refusal.Should().Be(notThere);
        (await service.OpenRelevantAsync(AsKari, Kari, one, file)).Refusal.Should().Be(notThere);
        (await service.OpenAsync(AsLars, Nils, one, file)).Refusal.Should().Be(notThere);
        (await service.OpenAsync(AsKari, Kari, Id<RequirementId>(9999), file)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("REQ-20")]
    public async Task Relevant_files_are_read_where_a_plan_holds_the_definition_or_something_was_done_and_not_through_what_is_blank()
    {
        using Hospital hospital = await Open();
        RequirementId held = await AttachmentServiceTests.AllowingAsync(hospital), other = await hospital.Requirement("Annet");
        FileId ofHeld = await RelevantAsync(hospital, held), ofOther = await RelevantAsync(hospital, other);
        AttachmentService service = hospital.Get<AttachmentService>();
        RegistrationService registrations = hospital.Get<RegistrationService>();

        Of(await service.OpenRelevantAsync(AsKari, Kari, held, ofHeld)).Should().BeNull();
        foreach ((Actor actor, PersonId person, RequirementId requirement, FileId file) in new[]
        {
            (AsKari, Kari, other, ofOther), (AsLars, Kari, other, ofOther), (Employee(Nils, Ward), Nils, held, ofHeld), (AsTor, Tor, held, ofHeld),
        })
        {
            (await service.OpenRelevantAsync(actor, person, requirement, file)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
            (await registrations.FindAsync(actor, person, requirement)).Value.RelevantFiles.Should().BeEmpty();
        }

        RegistrationSlice blank = (await registrations.FindAsync(AsKari, Kari, other)).Value;
        (blank with { Registration = blank.Registration with { Version = 1 } }).RelevantFiles.Select(file => file.File).Should().Equal(ofOther);
    }

    private static async Task<FileId> RelevantAsync(Hospital hospital, RequirementId requirement)
    {
        Requirement definition = (await hospital.Get<IRepository<RequirementId, Requirement>>().FindAsync(requirement))!;
        FileToAttach file = new("om.txt", "text/plain", null, new MemoryStream("a"u8.ToArray()));
        return (await hospital.Get<RequirementFileService>().AddAsync(AsTorWith(Role.TrustAdmin, Trust), requirement, definition.Version, file)).Value.Files[0].File;
    }

    private static Actor Who(string actor) => actor switch
    {
        "nobody" => AsTor,
        "neighbouring unit" => AsOdd,
        "neighbouring trust" => AsTorWith(Role.TrustAdmin, NextTrust),
        "ended yesterday" => AsTorWith(Role.SuperUser, Ward, daysTo: -1),
        "super user" => AsTorWith(Role.SuperUser, Ward),
        "leader" => AsLars,
        _ => AsKari,
    };

    /// <summary>Tries a method where nothing but access stands in the way, and answers what refused it.</summary>
    private static async Task<Refusal?> TryAsync(Hospital hospital, RequirementId requirement, string method, Actor actor)
    {
        AttachmentService service = hospital.Get<AttachmentService>();
        RequirementFileService definitions = hospital.Get<RequirementFileService>();
        Actor admin = AsTorWith(Role.TrustAdmin, Trust);
        Requirement definition = (await hospital.Get<IRepository<RequirementId, Requirement>>().FindAsync(requirement))!;
        Registration registration = (await hospital.Get<RegistrationService>().FindAsync(AsKari, Kari, requirement)).Value.Registration;
        if (registration.Attachments.IsEmpty)
        {
            registration = (await AttachmentServiceTests.AddAsync(hospital, AsKari, requirement, "bevis.pdf")).Value;
            definition = (await definitions.AddAsync(admin, requirement, definition.Version, new FileToAttach("om.txt", "text/plain", null, new MemoryStream("a"u8.ToArray())))).Value;
        }

        return method switch
        {
            "add" => Of(await AttachmentServiceTests.AddAsync(hospital, actor, requirement, "nytt.pdf")),
            "remove" => Of(await service.RemoveAsync(actor, Kari, requirement, registration.Attachments[0].File)),
            "open" => Of(await service.OpenAsync(actor, Kari, requirement, registration.Attachments[0].File)),
            _ => Of(await service.OpenRelevantAsync(actor, Kari, requirement, definition.Files[0].File)),
        };
    }

    private static Refusal? Of<T>(Result<T> result) where T : notnull => result.Match<Refusal?>(_ => null, refusal => refusal);
}
