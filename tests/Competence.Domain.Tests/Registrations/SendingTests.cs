using Competence.Domain.Tests.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Registrations;

public class SendingTests
{
    [Fact]
    [Rule("ASG-39")]
    public async Task What_is_sent_begins_the_assignment_and_a_withdrawal_does_not_move_it()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Given(hospital);
        RegistrationService service = hospital.Get<RegistrationService>();

        Registration sent = (await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Tor))).Value;
        sent.Standing.LastRegisteredAt.Should().Be(Morning);
        hospital.Pass(Duration.FromHours(1));
        (await service.WithdrawAsync(AsKari, Kari, requirement, sent.Repetitions[0].Id)).Value.Standing.LastRegisteredAt.Should().Be(Morning);
        (await service.SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Tor))).Value.Standing.LastRegisteredAt
            .Should().Be(Morning + Duration.FromHours(1));
    }

    [Fact]
    [Rule("PRG-48")]
    public async Task One_active_position_among_ended_ones_is_enough_to_sign()
    {
        using Hospital hospital = await Open();
        RequirementId requirement = await Given(hospital);
        await hospital.SecondPosition(Tor);
        await hospital.End(PositionOf(Tor));

        (await hospital.Get<RegistrationService>().SendAsync(AsKari, Kari, requirement, new RegistrationEntry(Today, Signer: Tor))).IsAccepted.Should().BeTrue();
    }

    private static async Task<RequirementId> Given(Hospital hospital)
    {
        RequirementId requirement = await hospital.Requirement("Signed", content => content with { RequiresSignature = true });
        await hospital.Assigned(Kari, await hospital.Plan("Plan", CompletionMode.Automatic, requirement));
        return requirement;
    }
}
