using System.Collections.Immutable;
using Competence.Delegation;
using Competence.Domain.Tests.Assignments;
using Competence.Organisation;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Delegation.Wards;

namespace Competence.Domain.Tests.Delegation;

public sealed class DeputyServiceTests : IAsyncLifetime
{
    private static readonly Refusal NotFound = GeneralRules.NotFound.Refuse(("what", "position"), ("id", LarsPosition));

    private Hospital _hospital = null!;

    private DeputyService Deputies => _hospital.Get<DeputyService>();

    /// <summary>Who may neither see nor change the deputies of Lars, and whether they know that he is there.</summary>
    public static TheoryData<Actor, bool> WhoMayNotSee => new()
    {
        { AsTor, false },
        { AsKari, false },
        { AsOdd, false },
        { AsTorWith(Role.TrustAdmin, NextWard), false },
        { AsTorWith(Role.TrustAdmin, NextTrust), false },
        { AsTorWith(Role.SuperUser, NextWard), false },
        { AsTorWith(Role.TrustAdmin, Trust, daysTo: -1), false },
        { AsTorWith(Role.ProfessionalResponsibleA, Clinic), false },
        { Actor.OfJob("nightly-run"), false },
        { Employee(Lars, Clinic), true },
    };

    /// <summary>Who sees them and may not change them (DEP-14).</summary>
    public static TheoryData<Actor> WhoOnlySees => new()
    {
        AsTorWith(Role.SuperUser, Clinic),
        AsTorWith(Role.DelegatedLeader, Clinic),
        AsTorWith(Role.ProfessionalResponsibleB, Trust),
    };

    /// <summary>Who sets them: the leader, the leader's leader, a trust admin (DEP-01, DEP-12, DEP-14).</summary>
    public static TheoryData<Actor> WhoSets => new() { AsLars, AsBerit, AsTorWith(Role.TrustAdmin, Trust) };

    public async ValueTask InitializeAsync() => _hospital = await Open();

    public ValueTask DisposeAsync()
    {
        _hospital.Dispose();
        return default;
    }

    [Theory]
    [MemberData(nameof(WhoSets))]
    [Rule("DEP-01", "DEP-12", "DEP-14", "DEP-35")]
    public async Task A_deputy_is_set_changed_and_removed_by_those_who_may_under_the_same_rules(Actor actor)
    {
        (await _hospital.SetAsync(actor, Lars, Tor, Today.PlusDays(-1))).Refusal.Rule.Should().Be(DeputyRules.ExpiryInPast);
        (await _hospital.SetAsync(actor, Lars, Lars)).Refusal.Rule.Should().Be(DeputyRules.OwnDeputy);
        (await _hospital.SetAsync(actor, Lars, Tor)).Value.LastDay.Should().BeNull();
        (await _hospital.SetAsync(actor, Lars, Eva, Today)).IsAccepted.Should().BeTrue();
        (await _hospital.SetAsync(actor, Lars, Tor, Today.PlusDays(9))).Value.LastDay.Should().Be(Today.PlusDays(9));
        (await _hospital.DeputiesOfLars()).Should().Equal(Eva, Tor);

        LeaderDeputies seen = (await Deputies.ListAsync(actor, LarsPosition)).Value;
        (seen.Leader, seen.LeadsEmployees, seen.MayChange, seen.Items.Length).Should().Be((Lars, true, true, 2));

        (await Deputies.RemoveAsync(actor, LarsPosition, Eva)).Value.IsOpen.Should().BeFalse();
        (await Deputies.RemoveAsync(actor, LarsPosition, Eva)).Refusal.Rule.Should().Be(DeputyRules.NotDeputy);
        (await _hospital.DeputiesOfLars()).Should().Equal(Tor);
    }

    [Theory]
    [MemberData(nameof(WhoOnlySees))]
    [Rule("DEP-14")]
    public async Task The_other_roles_with_the_overview_see_the_deputies_and_change_none(Actor actor)
    {
        await _hospital.SetAsync(AsLars, Lars, Tor);
        Refusal denied = GeneralRules.AccessDenied.Refuse(("action", "leaders-deputy-set"));

        LeaderDeputies seen = (await Deputies.ListAsync(actor, LarsPosition)).Value;
        (seen.MayChange, seen.Items.Single().Key.Deputy).Should().Be((false, Tor));
        (await Deputies.HistoryAsync(actor, LarsPosition, Tor, new HistoryPage(10))).Value.Should().HaveCount(1);
        (await _hospital.SetAsync(actor, Lars, Eva)).Refusal.Should().Be(denied);
        (await Deputies.RemoveAsync(actor, LarsPosition, Tor)).Refusal.Should().Be(denied);
        (await _hospital.DeputiesOfLars()).Should().Equal(Tor);
    }

    [Theory]
    [MemberData(nameof(WhoMayNotSee))]
    [Rule("DEP-02", "DEP-14")]
    public async Task Nobody_else_sees_or_changes_the_deputies_of_a_leader(Actor actor, bool knows)
    {
        await _hospital.SetAsync(AsLars, Lars, Tor);
        Refusal set = knows ? GeneralRules.AccessDenied.Refuse(("action", "own-deputy-set")) : NotFound;
        Refusal view = knows ? GeneralRules.AccessDenied.Refuse(("action", "deputy-view")) : NotFound;

        (await _hospital.SetAsync(actor, Lars, Eva)).Refusal.Should().Be(set);
        (await Deputies.RemoveAsync(actor, LarsPosition, Tor)).Refusal.Should().Be(set);
        (await Deputies.ListAsync(actor, LarsPosition)).Refusal.Should().Be(view);
        (await Deputies.HistoryAsync(actor, LarsPosition, Tor, new HistoryPage(10))).Refusal.Should().Be(view);
        (await _hospital.DeputiesOfLars()).Should().Equal(Tor);
    }

    [Fact]
    [Rule("DEP-01", "DEP-02")]
    public async Task A_leader_with_two_positions_has_no_deputy_function_in_the_one_without_employees()
    {
        PositionId second = await _hospital.SecondPosition(Lars, NextWard, Berit);
        Actor elsewhere = (await _hospital.Get<SignInService>().ActAsync(Lars, second)).Value;

        (await Deputies.SetAsync(elsewhere, second, PositionOf(Tor), null)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await Deputies.SetAsync(elsewhere, LarsPosition, PositionOf(Tor), null)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        (await Deputies.SetAsync(AsBerit, second, PositionOf(Tor), null)).Refusal.Rule.Should().Be(DeputyRules.LeadsNobody);
        (await _hospital.SetAsync(AsLars, Lars, Tor)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("DEP-12")]
    public async Task A_leader_sets_deputies_only_for_those_led_directly_who_are_leaders_themselves()
    {
        await _hospital.LedBy(Tor, Kari);

        (await _hospital.SetAsync(AsLars, Kari, Eva)).IsAccepted.Should().BeTrue();
        (await _hospital.SetAsync(AsBerit, Kari, Eva)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied, "Kari is led by Lars, and Berit leads Lars");
        (await _hospital.SetAsync(AsLars, Nils, Eva)).Refusal.Rule.Should().Be(DeputyRules.LeadsNobody);
        (await _hospital.SetAsync(AsLars, Odd, Eva)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    public async Task A_position_that_nobody_has_is_not_found()
    {
        PositionId unknown = Id<PositionId>(999);

        (await Deputies.SetAsync(AsLars, unknown, PositionOf(Tor), null)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await Deputies.SetAsync(AsLars, LarsPosition, unknown, null)).Refusal.Should().Be(GeneralRules.NotFound.Refuse(("what", "position"), ("id", unknown)));
        (await Deputies.RemoveAsync(AsLars, unknown, Tor)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await Deputies.ListAsync(AsLars, unknown)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await Deputies.HistoryAsync(AsLars, unknown, Tor, new HistoryPage(1))).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    [Rule("DEP-04", "DEP-07")]
    public async Task The_history_tells_who_did_what_for_whom_and_the_same_again_is_not_told()
    {
        Deputyship set = (await _hospital.SetAsync(AsLars, Lars, Tor)).Value;
        (await _hospital.SetAsync(AsLars, Lars, Tor)).Value.Should().Be(set);
        await _hospital.SetAsync(AsBerit, Lars, Tor, Today);
        await Deputies.RemoveAsync(AsLars, LarsPosition, Tor);

        ImmutableArray<HistoryEntry> history = await _hospital.History(set);
        history.Select(entry => entry.Fact).Should().Equal(
            new DeputyshipEvent.Chosen(Lars, PositionOf(Tor), null), new DeputyshipEvent.Changed(PositionOf(Tor), Today), new DeputyshipEvent.Removed());
        history.Select(entry => (entry.Origin.By, entry.Origin.OnBehalfOf)).Should().Equal((Lars, null), (Berit, Lars), (Lars, null));
        (await Deputies.HistoryAsync(AsLars, LarsPosition, Tor, new HistoryPage(2))).Value.Should().Equal(history[2], history[1]);
        (await Deputies.HistoryAsync(AsLars, LarsPosition, Eva, new HistoryPage(2))).Value.Should().BeEmpty();
    }

    [Fact]
    [Rule("DEP-04")]
    public async Task Two_who_choose_at_the_same_time_make_one_deputyship()
    {
        _hospital.Meanwhile(async () => await _hospital.SetAsync(AsBerit, Lars, Tor, Today));

        (await _hospital.SetAsync(AsLars, Lars, Tor)).Value.Version.Should().Be(2);
        (await _hospital.DeputiesOfLars()).Should().Equal(Tor);
    }
}
