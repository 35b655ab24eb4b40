using System.Collections.Immutable;
using Competence.FollowUp.Search;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.FollowUp.Search;

public class MarkedTextTests
{
    [Theory]
    [InlineData("Brannvern for alle", "brann", "[Brann]vern for alle")]
    [InlineData("Brannvern for alle", "ALLE brann", "[Brann]vern for [alle]")]
    [InlineData("aaab", "aa", "[aaa]b")]
    [InlineData("Blodprøve", "prøve dprø", "Blo[dprøve]")]
    [InlineData("<b>Blod</b> & mer", "b", "<[b]>[B]lod</[b]> & mer")]
    [InlineData("Kateter", "sonde", "Kateter")]
    [InlineData("Kateter", "", "Kateter")]
    [InlineData("", "sonde", "")]
    public void The_words_are_marked_wherever_they_stand(string text, string words, string marked) => Shown(MarkedText.Of(text, Words(words))).Should().Be(marked);

    [Theory]
    [InlineData("Kort tekst om sonde.", "sonde", "Kort tekst om [sonde].")]
    [InlineData("Linje en\nom sonde", "sonde", "Linje en om [sonde]")]
    [InlineData("Ingenting her", "sonde", null)]
    [InlineData("Ingenting her", "", null)]
    public void The_place_of_a_description_is_told(string text, string words, string? told) =>
        (MarkedText.Excerpt(text, Words(words)) is { } excerpt ? Shown(excerpt) : null).Should().Be(told);

    [Fact]
    public void A_long_description_is_cut_at_spaces_on_both_sides()
    {
        string text = $"{string.Concat(Enumerable.Repeat("foran ", 50))}sonde {string.Concat(Enumerable.Repeat("bak ", 80))}";

        MarkedText excerpt = MarkedText.Excerpt(text, ["sonde"])!;

        excerpt.Text.Should().StartWith("… foran").And.EndWith("bak …").And.Contain("foran sonde bak");
        excerpt.Text.Length.Should().BeLessThanOrEqualTo(MarkedText.ExcerptLength + 4);
    }

    [Fact]
    public void The_parts_are_the_text_and_take_turns_and_an_excerpt_holds_what_was_found() =>
        Prop.ForAll(
            (from length in Gen.Choose(0, 400)
             from letters in Gen.ArrayOf(Gen.Elements('a', 'B', ' ', '<', 'Ø', '\n'), length)
             from word in Gen.Elements("a", "ba", "ø<", "aa", "b a")
             select (Text: new string(letters), Word: word)).ToArbitrary(),
            drawn =>
            {
                MarkedText marked = MarkedText.Of(drawn.Text, [drawn.Word]);
                bool taking = marked.Parts.Zip(marked.Parts.Skip(1)).All(pair => pair.First.IsMarked != pair.Second.IsMarked);
                bool holds = drawn.Text.ToLowerInvariant().Contains(drawn.Word, StringComparison.Ordinal);
                MarkedText? excerpt = MarkedText.Excerpt(drawn.Text, [drawn.Word]);
                return marked.Text == drawn.Text && taking && marked.Parts.Any(part => part.IsMarked) == holds
                    && (excerpt is null) != holds && excerpt?.Parts.Any(part => part.IsMarked) != false;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static ImmutableArray<string> Words(string words) => [.. words.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries)];

    private static string Shown(MarkedText text) => string.Concat(text.Parts.Select(part => part.IsMarked ? $"[{part.Text}]" : part.Text));
}
