using System.Text.RegularExpressions;
using Competence.Architecture.Tests.Repository;
using Competence.Testing.Snapshots;

namespace Competence.Architecture.Tests.Rules;

public partial class RuleCatalogueTests
{
    [Fact]
    public void Every_code_is_used_once() => RuleCatalogue.All.Select(entry => entry.Rule.Code).Should().NotBeEmpty().And.OnlyHaveUniqueItems();

    [Fact]
    public void A_code_is_an_area_and_a_reason_in_small_letters() =>
        RuleCatalogue.All.Where(entry => !Code().IsMatch(entry.Rule.Code)).Should().BeEmpty();

    [Fact]
    public void Every_source_stands_in_the_rulebook() =>
        RuleCatalogue.All.Where(entry => !entry.Sources.All(Rulebook.Ids.Contains)).Should().BeEmpty();

    [Fact]
    public void Rules_are_read_only_fields_of_static_classes_named_Rules() =>
        RuleCatalogue.All.Where(entry => entry.Field is not { IsInitOnly: true, DeclaringType: { IsAbstract: true, IsSealed: true } type }
            || !type.Name.EndsWith("Rules", StringComparison.Ordinal)).Should().BeEmpty();

    [Fact]
    public void A_text_is_a_sentence_with_holes_named_in_camel_case() =>
        RuleCatalogue.All.Where(entry => !Sentence().IsMatch(Hole().Replace(entry.Rule.Text, "x"))).Should().BeEmpty();

    [Fact]
    public void The_page_of_refusals_lists_every_rule() =>
        Snapshot.VerifyFile(RuleCatalogue.Rendered(), ProjectFiles.Absolute(RuleCatalogue.Page));

    [GeneratedRegex(@"^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();

    [GeneratedRegex(@"\{[a-z][a-zA-Z]*\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Hole();

    [GeneratedRegex(@"^[^{}]+\.$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sentence();
}
