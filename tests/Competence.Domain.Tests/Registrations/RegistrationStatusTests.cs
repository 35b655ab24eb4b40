using Competence.Registrations;
using Competence.Requirements;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Registrations;

public class RegistrationStatusTests
{
    [Theory]
    [Rule("PRG-65", "PRG-69", "PRG-70")]
    [InlineData("2024-01-01", "2024-11-30", RequirementStatus.Fulfilled, StatusColour.Green)]
    [InlineData("2024-01-01", "2024-12-01", RequirementStatus.ExpiringSoon, StatusColour.Yellow)]
    [InlineData("2024-01-01", "2024-12-31", RequirementStatus.ExpiringSoon, StatusColour.Yellow)]
    [InlineData("2024-01-01", "2025-01-01", RequirementStatus.Expired, StatusColour.Red)]
    [InlineData("2023-01-01", "2023-12-01", RequirementStatus.Fulfilled, StatusColour.Green)]
    [InlineData("2023-01-01", "2023-12-02", RequirementStatus.ExpiringSoon, StatusColour.Yellow)]
    [InlineData("2023-01-01", "2024-01-01", RequirementStatus.ExpiringSoon, StatusColour.Yellow)]
    [InlineData("2023-01-01", "2024-01-02", RequirementStatus.Expired, StatusColour.Red)]
    public void A_year_of_validity_is_green_then_yellow_for_thirty_days_and_the_last_day_then_red(
        string fulfilled, string today, RequirementStatus status, StatusColour colour)
    {
        Scene scene = new() { Today = Date(fulfilled) };
        States.Accepted(scene.Fulfil());
        scene.Today = Date(today);

        scene.Status.Should().Be(status);
        RegistrationStatus.Colour(scene.Status).Should().Be(colour);
    }

    [Theory]
    [Rule("PRG-69")]
    [InlineData(30)]
    [InlineData(1)]
    public void A_validity_of_thirty_days_or_less_is_yellow_at_once(int days)
    {
        Scene scene = new(Scene.Self with { ValidityDays = days });

        States.Accepted(scene.Fulfil());

        scene.Status.Should().Be(RequirementStatus.ExpiringSoon);
    }

    [Fact]
    [Rule("PRG-74")]
    public void Without_validity_and_expiry_date_it_never_expires()
    {
        Scene scene = new(Scene.Self with { ValidityDays = null });
        States.Accepted(scene.Fulfil());

        scene.Today = LocalDate.MaxIsoValue.PlusYears(-1);

        scene.Status.Should().Be(RequirementStatus.Fulfilled);
        scene.Registration.Standing.ExpiresOn.Should().BeNull();
    }

    [Theory]
    [Rule("PRG-100")]
    [InlineData(RegistrationState.NotStarted, RequirementStatus.Expired)]
    [InlineData(RegistrationState.Started, RequirementStatus.Expired)]
    [InlineData(RegistrationState.AwaitingSignature, RequirementStatus.AwaitingSignature)]
    [InlineData(RegistrationState.Rejected, RequirementStatus.Rejected)]
    [InlineData(RegistrationState.Fulfilled, RequirementStatus.Fulfilled)]
    public void In_a_renewal_what_is_begun_shows_as_expired_and_what_is_complete_as_fulfilled(RegistrationState state, RequirementStatus status) =>
        RegistrationStatus.Of(state, isRenewal: true, expiresOn: null, Scene.FirstDay).Should().Be(status);

    [Theory]
    [Rule("PRG-100")]
    [InlineData(RegistrationState.Started, true, null, true)]
    [InlineData(RegistrationState.AwaitingSignature, true, null, true)]
    [InlineData(RegistrationState.Rejected, true, null, true)]
    [InlineData(RegistrationState.AwaitingSignature, false, null, false)]
    [InlineData(RegistrationState.Fulfilled, true, 1, false)]
    [InlineData(RegistrationState.Fulfilled, true, -1, true)]
    [InlineData(RegistrationState.Fulfilled, false, 0, false)]
    [InlineData(RegistrationState.Fulfilled, false, null, false)]
    public void Until_a_renewal_is_complete_it_counts_as_expired(RegistrationState state, bool isRenewal, int? expiresIn, bool expired) =>
        RegistrationStatus.CountsAsExpired(state, isRenewal, expiresIn is { } days ? Scene.FirstDay.PlusDays(days) : null, Scene.FirstDay).Should().Be(expired);

    [Theory]
    [Rule("PRG-80", "ASG-65")]
    [InlineData(RequirementStatus.NotStarted, StatusColour.Red)]
    [InlineData(RequirementStatus.Rejected, StatusColour.Red)]
    [InlineData(RequirementStatus.Expired, StatusColour.Red)]
    [InlineData(RequirementStatus.Started, StatusColour.Yellow)]
    [InlineData(RequirementStatus.AwaitingSignature, StatusColour.Yellow)]
    [InlineData(RequirementStatus.ExpiringSoon, StatusColour.Yellow)]
    [InlineData(RequirementStatus.Fulfilled, StatusColour.Green)]
    [InlineData(RequirementStatus.NotRelevant, StatusColour.Grey)]
    public void Red_is_to_be_done_yellow_is_begun_green_is_done(RequirementStatus status, StatusColour colour)
    {
        RegistrationStatus.Colour(status).Should().Be(colour);
        RegistrationStatus.LeaderColour(status, waitsForViewer: false).Should().Be(colour);
    }

    [Theory]
    [Rule("PRG-81", "ASG-66")]
    [InlineData(RequirementStatus.AwaitingSignature, StatusColour.Red)]
    [InlineData(RequirementStatus.NotRelevant, StatusColour.Grey)]
    public void For_a_leader_what_waits_for_the_leader_is_red(RequirementStatus status, StatusColour colour) =>
        RegistrationStatus.LeaderColour(status, waitsForViewer: true).Should().Be(colour);

    [Fact]
    public void The_status_is_that_of_a_simple_model() => Prop.ForAll(
        ArbMap.Default.ArbFor<byte>(), ArbMap.Default.ArbFor<bool>(), Gen.Choose(-60, 61).ToArbitrary(),
        (seed, isRenewal, drawn) =>
        {
            RegistrationState state = (RegistrationState)(seed % 5);
            int? expiresIn = drawn == 61 ? null : drawn;
            LocalDate? expiresOn = expiresIn is { } days ? Scene.FirstDay.PlusDays(days) : null;
            return RegistrationStatus.Of(state, isRenewal, expiresOn, Scene.FirstDay) == Model(state, isRenewal, expiresIn);
        }).QuickCheckThrowOnFailure();

    /// <summary>The table "Status values" read line by line, in days from today.</summary>
    private static RequirementStatus Model(RegistrationState state, bool isRenewal, int? expiresIn)
    {
        if (state == RegistrationState.Fulfilled)
        {
            bool passed = expiresIn <= -1;
            bool near = expiresIn is >= 0 and <= 30;
            return passed ? RequirementStatus.Expired : near ? RequirementStatus.ExpiringSoon : RequirementStatus.Fulfilled;
        }

        bool nothingSent = state is RegistrationState.NotStarted or RegistrationState.Started;
        return isRenewal && nothingSent ? RequirementStatus.Expired : (RequirementStatus)state;
    }

    private static LocalDate Date(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
