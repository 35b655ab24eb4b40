namespace Competence.Architecture.Tests.Rules;

public class RuleAttributeTests
{
    [Fact]
    public void Every_cited_rule_becomes_a_trait_so_that_its_proof_can_be_run_alone() =>
        new RuleAttribute("PRG-07", "PLN-70").GetTraits().Should().Equal(KeyValuePair.Create("Rule", "PRG-07"), KeyValuePair.Create("Rule", "PLN-70"));
}
