using System.Globalization;

namespace Competence.Abstractions.Tests.Results;

public class RefusalTests
{
    private static readonly Rule Rule = new("test.late", "PRG-10", RefusalKind.Invalid, "{date} is after {limit}, {date}.");

    [Fact]
    public void A_refusal_has_the_code_and_the_kind_of_its_rule_and_its_facts_in_order()
    {
        Refusal refusal = Rule.Refuse(("date", 1), ("limit", 2));

        refusal.Code.Should().Be("test.late");
        refusal.Kind.Should().Be(RefusalKind.Invalid);
        refusal.Arguments.Should().Equal(new RefusalArgument("date", 1), new RefusalArgument("limit", 2));
    }

    [Fact]
    public void Facts_fill_the_holes_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("nb-NO");

            Rule.Refuse(("date", new LocalDate(2026, 3, 2)), ("limit", Instant.FromUtc(2026, 3, 1, 8, 5))).ToString()
                .Should().Be("test.late: 2026-03-02 is after 2026-03-01T08:05:00Z, 2026-03-02.");
            Rule.Refuse(("date", 1.5), ("limit", null)).ToString().Should().Be("test.late: 1.5 is after , 1.5.");
            Rule.Refuse(("date", 'x'), ("limit", RefusalKind.Rule)).ToString().Should().Be("test.late: x is after Rule, x.");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_translation_is_filled_with_the_same_facts_and_a_hole_without_a_fact_stays() =>
        Rule.Refuse(("limit", 7), ("date", 1)).Fill("{limit} er grensa for {day}").Should().Be("7 er grensa for {day}");

    [Theory]
    [InlineData("", "{date}")]
    [InlineData("limit", "{date}")]
    [InlineData("date", "{limit}")]
    [InlineData("date Limit", "{limit}")]
    public void A_refusal_has_a_fact_for_every_hole_of_its_rule(string facts, string hole)
    {
        (string, object?)[] arguments = [.. facts.Split(' ').Select(name => (name, (object?)null))];

        FluentActions.Invoking(() => Rule.Refuse(arguments)).Should().Throw<ArgumentException>()
            .WithMessage($"The refusal test.late leaves the hole {hole} without a fact.*").WithParameterName("arguments");
    }

    [Theory]
    [InlineData("No hole")]
    [InlineData("{")]
    [InlineData("}{limit")]
    [InlineData("{limit}")]
    public void A_refusal_may_have_more_facts_than_its_rule_has_holes(string text) =>
        (Rule with { Text = text }).Refuse(("date", 1), ("limit", 2)).Arguments.Should().HaveCount(2);

    [Theory]
    [InlineData("{limit}", "{limit} is after 7, {limit}.")]
    [InlineData("{", "{ is after 7, {.")]
    [InlineData("}{limit", "}{limit is after 7, }{limit.")]
    public void What_somebody_wrote_between_braces_is_no_hole(string date, string filled) =>
        Rule.Refuse(("date", date), ("limit", 7)).ToString().Should().Be($"test.late: {filled}");

    [Theory]
    [InlineData("", "")]
    [InlineData("{", "{")]
    [InlineData("}", "}")]
    [InlineData("{{date}}", "{1}")]
    [InlineData("{other} {date}{limit}", "{other} 12")]
    [InlineData("{date", "{date")]
    public void Whatever_the_text_only_its_holes_are_filled(string text, string filled) =>
        Rule.Refuse(("date", 1), ("limit", 2)).Fill(text).Should().Be(filled);

    [Fact]
    public void Refusals_are_equal_when_rule_and_facts_are()
    {
        Rule rule = Rule with { Text = "Too late." };

        rule.Refuse(("date", 1)).Should().Be(rule.Refuse(("date", 1)));
        rule.Refuse(("date", 1)).GetHashCode().Should().Be(rule.Refuse(("date", 1)).GetHashCode());

        rule.Refuse(("date", 1)).Should().NotBe(rule.Refuse(("date", 2)));
        rule.Refuse(("date", 1)).Should().NotBe(rule.Refuse(("limit", 1)));
        rule.Refuse(("date", 1)).Should().NotBe((rule with { Code = "test.other" }).Refuse(("date", 1)));
    }
}
