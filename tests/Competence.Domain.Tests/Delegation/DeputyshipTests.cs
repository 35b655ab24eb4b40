using System.Collections.Immutable;
using Competence.Access;
using Competence.Delegation;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Delegation;

public class DeputyshipTests
{
    private static readonly PositionFacts Chosen = new(AnyonesPosition, Anyone, [NextTrustsWard, NextTrust, Region], [], IsOpen: true);
    private static readonly LoanFacts OnLoan = new(KarisPosition, Today, null);
    private static readonly Deputyship Nobody = Deputyship.None(new DeputyshipKey(LarsPosition, Anyone));
    private static readonly DeputyshipEvent.Chosen UntilFriday = new(Lars, AnyonesPosition, Today.PlusDays(4));

    public static TheoryData<PositionFacts, bool, PositionFacts, int?, Rule> Refused => new()
    {
        { LarsFacts, false, Chosen, null, DeputyRules.LeadsNobody },
        { LarsFacts with { IsOpen = false }, true, Chosen, null, DeputyRules.LeadsNobody },
        { LarsFacts, false, LarsFacts, null, DeputyRules.LeadsNobody },
        { LarsFacts, true, LarsFacts, null, DeputyRules.OwnDeputy },
        { LarsFacts, true, LarsFacts with { Position = KarisPosition, IsOpen = false }, null, DeputyRules.OwnDeputy },
        { LarsFacts, true, LarsFacts with { Position = KarisPosition, Loan = OnLoan }, null, DeputyRules.OwnDeputy },
        { LarsFacts, true, Chosen with { Loan = OnLoan }, -1, DeputyRules.DeputyOnLoan },
        { LarsFacts, true, Chosen with { IsOpen = false, Loan = OnLoan }, null, DeputyRules.DeputyOnLoan },
        { LarsFacts, true, Chosen with { IsOpen = false }, -1, DeputyRules.NotEmployed },
        { LarsFacts, true, Chosen, -1, DeputyRules.ExpiryInPast },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    [Rule("DEP-01", "DEP-03", "DEP-04", "DEP-06")]
    public void The_first_rule_that_forbids_it_answers(PositionFacts leader, bool leads, PositionFacts deputy, int? days, Rule rule) =>
        Nobody.Choose(leader, leads, deputy, days is { } given ? Today.PlusDays(given) : null, Today).Refusal.Rule.Should().Be(rule);

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(400)]
    [Rule("DEP-03", "DEP-05", "DEP-06")]
    public void Somebody_of_another_trust_becomes_deputy_with_or_without_a_last_day(int? days)
    {
        LocalDate? lastDay = days is { } given ? Today.PlusDays(given) : null;

        Choose(Nobody, lastDay).Should().Equal(new DeputyshipEvent.Chosen(Lars, AnyonesPosition, lastDay));
    }

    [Fact]
    [Rule("DEP-04", "DEP-07")]
    public void Who_is_deputy_already_gets_another_last_day_and_the_same_again_is_no_change()
    {
        Deputyship until = Nobody.Apply(UntilFriday);

        Choose(until, lastDay: null).Should().Equal(new DeputyshipEvent.Changed(AnyonesPosition, LastDay: null));
        Choose(until, UntilFriday.LastDay).Should().BeEmpty();
        until.Choose(LarsFacts, leads: true, Chosen with { Position = KarisPosition }, UntilFriday.LastDay, Today).Value
            .Should().Equal(new DeputyshipEvent.Changed(KarisPosition, UntilFriday.LastDay));
    }

    [Fact]
    [Rule("DEP-06", "DEP-07")]
    public void The_last_day_is_the_last_that_it_works_and_after_that_it_is_chosen_anew()
    {
        Deputyship until = Nobody.Apply(UntilFriday);
        LocalDate friday = Today.PlusDays(4);

        until.LastsOn(friday).Should().BeTrue();
        until.LastsOn(friday.PlusDays(1)).Should().BeFalse();
        until.Remove(friday).Value.Should().Be(new DeputyshipEvent.Removed());
        until.Remove(friday.PlusDays(1)).Refusal.Rule.Should().Be(DeputyRules.NotDeputy);
        until.Choose(LarsFacts, leads: true, Chosen, null, friday.PlusDays(1)).Value.Should().Equal(new DeputyshipEvent.Chosen(Lars, AnyonesPosition, null));
    }

    [Fact]
    [Rule("DEP-07")]
    public void What_was_removed_or_ended_works_no_longer_and_can_be_chosen_again()
    {
        foreach (DeputyshipEvent over in new DeputyshipEvent[] { new DeputyshipEvent.Removed(), new DeputyshipEvent.Ended(DeputyshipEnd.LeadsNobody, Today) })
        {
            Deputyship gone = Nobody.Apply(UntilFriday).Apply(over);

            gone.LastsOn(Today).Should().BeFalse();
            gone.Version.Should().Be(2);
            gone.Remove(Today).Refusal.Rule.Should().Be(DeputyRules.NotDeputy);
            Choose(gone, lastDay: null).Should().Equal(new DeputyshipEvent.Chosen(Lars, AnyonesPosition, null));
            gone.Apply(UntilFriday).LastsOn(Today).Should().BeTrue();
        }

        Nobody.Remove(Today).Refusal.Rule.Should().Be(DeputyRules.NotDeputy);
    }

    [Theory]
    [InlineData(true, true, true, null)]
    [InlineData(true, true, false, DeputyshipEnd.LeadsNobody)]
    [InlineData(true, false, false, DeputyshipEnd.DeputyPositionEnded)]
    [InlineData(false, false, false, DeputyshipEnd.LeaderPositionEnded)]
    [Rule("DEP-15")]
    public void It_ends_with_either_position_and_when_the_leader_leads_nobody(bool leader, bool deputy, bool leads, DeputyshipEnd? end) =>
        Deputyship.EndOf(leader, deputy, leads).Should().Be(end);

    private static ImmutableArray<DeputyshipEvent> Choose(Deputyship state, LocalDate? lastDay) =>
        state.Choose(LarsFacts, leads: true, Chosen, lastDay, Today).Value;
}
