using Competence.Architecture.Tests.Repository;

namespace Competence.Architecture.Tests.Rules;

public class RuleCitationTests
{
    [Fact]
    public void The_rulebook_is_read_whole() => Rulebook.Ids.Should().HaveCount(1348);

    [Fact]
    public void A_cited_rule_stands_in_the_rulebook() =>
        RuleCitation.All.Where(citation => !citation.Ids.All(Rulebook.Ids.Contains)).Should().BeEmpty();

    [Fact]
    public void A_test_cites_one_to_five_rules_each_once() =>
        RuleCitation.All.Where(citation => citation.Ids.Count is 0 or > RuleCitation.MostIds || citation.Ids.Distinct().Count() != citation.Ids.Count)
            .Should().BeEmpty();

    [Fact]
    public void Only_tests_cite_rules() => RuleCitation.All.Where(citation => !citation.IsTest).Should().BeEmpty();

    [Fact]
    public void A_citation_is_read_from_source_with_its_ids_and_its_test()
    {
        SourceFile file = SourceFile.Of("T.cs", """
            public class T
            {
                [Theory, InlineData(1), RuleAttribute("PRG-07", "PLN-70")]
                public void Cites(int one) { }

                [RuleAttribute("ORG-01")]
                public void Is_no_test() { }
            }
            """);

        RuleCitation.In(file).Select(citation => citation.ToString()).Should().Equal("T.cs: T.Cites cites PRG-07, PLN-70", "T.cs: T.Is_no_test cites ORG-01");
        RuleCitation.In(file).Select(citation => citation.IsTest).Should().Equal(true, false);
    }
}
