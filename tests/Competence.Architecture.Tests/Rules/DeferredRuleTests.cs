namespace Competence.Architecture.Tests.Rules;

public class DeferredRuleTests
{
    [Fact]
    public void A_deferred_rule_stands_in_the_rulebook() =>
        DeferredRule.All.Where(rule => !Rulebook.Ids.Contains(rule.Id)).Should().BeEmpty();

    [Fact]
    public void A_deferred_rule_says_why_and_who_takes_it() =>
        DeferredRule.All.Where(rule => rule.Why.Length < 10).Should().BeEmpty();

    [Fact]
    public void A_rule_is_deferred_once() => DeferredRule.All.Select(rule => rule.Id).Should().OnlyHaveUniqueItems();

    [Fact]
    public void A_rule_that_a_test_cites_is_no_longer_deferred() =>
        DeferredRule.All.Select(rule => rule.Id).Intersect(RuleCitation.All.SelectMany(citation => citation.Ids)).Should().BeEmpty();

    [Fact]
    public void Lines_are_read_with_their_reason_and_code_blocks_are_not() =>
        DeferredRule.In("""
            # Rules that wait
            ```text
            ABC-01 — an example
            ```
            DIA-07 — no conversations yet; the dialog takes it
            - GOL-12 — learning goals come later, GOL
            PRG-99
            This line mentions ORG-01 only in passing.
            """).Should().Equal(
                new DeferredRule("DIA-07", "no conversations yet; the dialog takes it"),
                new DeferredRule("GOL-12", "learning goals come later, GOL"),
                new DeferredRule("PRG-99", ""));
}
