using Competence.Access;
using Competence.Delegation;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Delegation;

public class DelegatedApproverTests
{
    private static readonly DelegatedApprover Nobody = DelegatedApprover.None(new DelegatedApproverKey(LarsPosition, Anyone));
    private static readonly string TooLong = new('x', DelegatedApprover.LongestDescription + 1);

    public static TheoryData<PositionFacts, bool, PersonId, bool, string, Rule> Refused => new()
    {
        { LarsFacts, false, Lars, false, TooLong, DelegatedApproverRules.LeadsNoCandidates },
        { LarsFacts with { IsOpen = false }, true, Anyone, true, "", DelegatedApproverRules.LeadsNoCandidates },
        { LarsFacts, true, Lars, false, TooLong, DelegatedApproverRules.OwnApprover },
        { LarsFacts, true, Anyone, false, TooLong, DelegatedApproverRules.NotEmployed },
        { LarsFacts, true, Anyone, true, TooLong, GeneralRules.TextTooLong },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    [Rule("DEP-17", "DEP-18")]
    public void The_first_rule_that_forbids_it_answers(PositionFacts leader, bool leads, PersonId approver, bool isEmployed, string description, Rule rule) =>
        Nobody.Choose(leader, leads, approver, isEmployed, description).Refusal.Rule.Should().Be(rule);

    [Fact]
    [Rule("DEP-17")]
    public void The_description_is_trimmed_may_be_empty_and_is_changed_later()
    {
        DelegatedApproverEvent.Chosen chosen = new(Lars, "Surgery");
        DelegatedApprover open = Nobody.Apply(chosen);

        Nobody.Choose(LarsFacts, leadsCandidates: true, Anyone, isEmployed: true, "  Surgery ").Value.Should().Equal(chosen);
        open.Choose(LarsFacts, leadsCandidates: true, Anyone, isEmployed: true, "Surgery ").Value.Should().BeEmpty();
        open.Choose(LarsFacts, leadsCandidates: true, Anyone, isEmployed: true, "").Value.Should().Equal(new DelegatedApproverEvent.Described(""));
        open.Apply(new DelegatedApproverEvent.Described("")).Should().Be(open with { Description = "", Version = 2 });
        Nobody.Choose(LarsFacts, leadsCandidates: true, Anyone, isEmployed: true, TooLong[1..]).IsAccepted.Should().BeTrue();
        Nobody.Choose(LarsFacts, leadsCandidates: true, Anyone, isEmployed: true, TooLong).Refusal
            .Should().Be(GeneralRules.TextTooLong.Refuse(("field", "description"), ("most", DelegatedApprover.LongestDescription)));
    }

    [Fact]
    public void Who_was_removed_is_approver_no_longer_and_can_be_chosen_again()
    {
        DelegatedApprover open = Nobody.Apply(new DelegatedApproverEvent.Chosen(Lars, ""));
        DelegatedApprover removed = open.Apply(open.Remove().Value);

        removed.IsOpen.Should().BeFalse();
        removed.Remove().Refusal.Rule.Should().Be(DelegatedApproverRules.NotApprover);
        Nobody.Remove().Refusal.Rule.Should().Be(DelegatedApproverRules.NotApprover);
        removed.Choose(LarsFacts, leadsCandidates: true, Anyone, isEmployed: true, "").Value.Should().Equal(new DelegatedApproverEvent.Chosen(Lars, ""));
    }
}
