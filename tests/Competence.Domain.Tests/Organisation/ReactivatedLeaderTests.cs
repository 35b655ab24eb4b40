using Competence.Organisation;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Leaders set by hand, and positions taken out again by hand: of the employee, and of the leader.</summary>
public class ReactivatedLeaderTests
{
    private static readonly Actor Operator = new(default, new ActingAs.Operator(), []);
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);

    [Fact]
    [Rule("DEP-25", "ORG-86")]
    public async Task An_employee_who_is_reactivated_is_led_by_the_one_set_by_hand_until_the_next_run()
    {
        WardOfIda ward = await OpenAsync();
        await ward.SetLeader(Lars, Ida, Guro);
        await ward.Runs.Run(Tuesday, Everybody.Where(line => line != Ida));
        (await ward.OverviewOf(Guro)).Should().BeEmpty();

        await ReactivateAsync(ward, Ida);

        (await ward.OverviewOf(Guro)).Should().Equal("Ida");
        (await ward.OverviewOf(Lars)).Should().Equal("Per");
        (await ward.LeaderOf(Ida)).IsSetByHand.Should().BeTrue();
        await ward.Runs.Run(Tuesday.PlusDays(1), Everybody.Where(line => line != Ida));
        (await ward.OverviewOf(Guro)).Should().BeEmpty();
    }

    [Fact]
    [Rule("DEP-31")]
    public async Task A_leader_set_by_hand_who_is_reactivated_leads_again_and_the_replaced_leader_never_did()
    {
        WardOfIda ward = await OpenAsync();
        await ward.SetLeader(Lars, Ida, Guro);
        await ward.Runs.Run(Tuesday, Everybody.Where(line => line != Guro));
        (await ward.LeaderOf(Ida)).Leader!.IsActive.Should().BeFalse();

        await ReactivateAsync(ward, Guro);

        (await ward.LeaderOf(Ida)).Leader!.IsActive.Should().BeTrue();
        (await ward.OverviewOf(Guro)).Should().Equal("Ida");
        (await ward.OverviewOf(Lars)).Should().Equal("Per");
        (await ward.As(Guro)).As.Should().BeOfType<ActingAs.Position>().Which.LeadsOnlyByHand.Should().BeTrue();
    }

    private static async Task ReactivateAsync(WardOfIda ward, PositionText line) =>
        (await ward.Runs.Get<ReactivationService>().ReactivateAsync(Operator, await ward.Id(line))).IsAccepted.Should().BeTrue();
}
