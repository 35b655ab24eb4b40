using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

public class SigningServiceTests
{
    [Fact]
    [Rule("PRG-53", "PRG-54", "PRG-60", "PRG-62")]
    public async Task A_request_goes_through_the_signers_three_lists()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Signed", content => content with { RequiresSignature = true, RepetitionCount = 2, CommentField = true });
        PlanId plan = await hospital.Plan("Plan", CompletionMode.Automatic, requirement);
        await hospital.Assigned(Kari, plan);
        RegistrationService service = hospital.Get<RegistrationService>();
        Registration sent = Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Comment: "To på vakt", Signer: Tor, Count: 2)));
        RepetitionId[] repetitions = [.. sent.Repetitions.Select(one => one.Id)];

        (await List(SignRequestState.Awaiting)).Should().Equal(repetitions);
        SigningRequest request = Accepted(await hospital.Get<SigningService>().FindAsync(AsTor, Kari, requirement, repetitions[0]));
        request.Registration.Repetitions[0].Should().BeEquivalentTo(new { Comment = "To på vakt", SentFrom = plan });
        request.History.Should().ContainSingle();

        Accepted(await service.SignAsync(AsTor, Kari, requirement, repetitions[0]));
        Accepted(await service.RejectAsync(AsTor, Kari, requirement, repetitions[1], "other", "Nei"));
        (await List(SignRequestState.Signed)).Should().Equal(repetitions[0]);
        (await List(SignRequestState.Rejected)).Should().Equal(repetitions[1]);

        Accepted(await service.CancelDecisionAsync(AsTor, Kari, requirement, repetitions[0])).State.Should().Be(RegistrationState.AwaitingSignature);
        (await List(SignRequestState.Awaiting)).Should().Equal(repetitions[0]);

        async Task<IEnumerable<RepetitionId>> List(SignRequestState state) =>
            (await hospital.Get<SigningService>().ListAsync(AsTor, state, default)).Items.Select(row => row.Repetition);
    }

    [Fact]
    [Rule("PRG-51", "PRG-48")]
    public async Task A_withdrawn_request_disappears_and_a_signer_without_a_position_is_not_asked()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Signed", content => content with { RequiresSignature = true });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        RegistrationService service = hospital.Get<RegistrationService>();
        RepetitionId sent = Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Tor))).Repetitions[0].Id;

        Accepted(await service.WithdrawAsync(AsKari, Kari, requirement, sent));
        (await hospital.Get<SigningService>().ListAsync(AsTor, SignRequestState.Awaiting, default)).Items.Should().BeEmpty();
        (await service.SignAsync(AsTor, Kari, requirement, sent)).Refusal.Rule.Should().Be(GeneralRules.NotFound);

        await hospital.End(PositionOf(Tor));
        (await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Tor))).Refusal.Rule.Should().Be(RegistrationRules.SignerInactive);
    }

    [Fact]
    [Rule("ACC-64")]
    public async Task A_signer_opens_only_the_repetition_that_was_sent_to_that_signer()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Signed", content => content with { RequiresSignature = true, RepetitionCount = 2 });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        RegistrationService service = hospital.Get<RegistrationService>();
        Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Tor)));
        RepetitionId toEva = Accepted(await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Eva))).Repetitions[1].Id;
        SigningService signing = hospital.Get<SigningService>();

        (await signing.FindAsync(AsTor, Kari, requirement, toEva)).Refusal.Should().Be(NotFound(toEva));
        (await signing.FindAsync(Employee(Eva, NextWard), Kari, requirement, toEva)).IsAccepted.Should().BeTrue();
        (await signing.FindAsync(AsTor, Kari, requirement, Id<RepetitionId>(9))).Refusal.Should().Be(NotFound(Id<RepetitionId>(9)));
        (await signing.FindAsync(AsTor, Kari, Id<RequirementId>(9999), toEva)).Refusal.Should().Be(NotFound(toEva));
    }

    [Fact]
    [Rule("ACC-01", "PRG-53")]
    public async Task A_deputy_sees_no_requests_before_signing_in_as_who_was_asked()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await hospital.Requirement("Signed", content => content with { RequiresSignature = true });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        Accepted(await hospital.Get<RegistrationService>().SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Eva)));
        Actor deputy = new(Eva, new ActingAs.Deputyship(Lars, PositionOf(Lars), Clinic), []);
        SigningService signing = hospital.Get<SigningService>();

        (await signing.ListAsync(deputy, SignRequestState.Awaiting, default)).Should().Be(new Page<SignRequestRow>([], 0, default));
        (await signing.ListAsync(Employee(Eva, NextWard), SignRequestState.Awaiting, default)).Total.Should().Be(1);
    }

    [Fact]
    public async Task A_page_of_requests_is_as_large_as_it_is_asked_for_up_to_the_largest()
    {
        using Hospital hospital = await Open();
        int largest = hospital.Get<CompetenceOptions>().LargestPage;
        SigningService signing = hospital.Get<SigningService>();

        (await signing.ListAsync(AsTor, SignRequestState.Awaiting, new PageRequest(1, largest + 1))).Request.Size.Should().Be(largest);
        (await signing.ListAsync(AsTor, SignRequestState.Awaiting, new PageRequest(2, 10))).Request.Should().Be(new PageRequest(2, 10));
    }

    private static Refusal NotFound(RepetitionId repetition) => GeneralRules.NotFound.Refuse(("what", "request"), ("id", repetition));

    private static T Accepted<T>(Result<T> result) where T : notnull => result.Match(value => value, refusal => throw new InvalidOperationException(refusal.ToString()));
}
