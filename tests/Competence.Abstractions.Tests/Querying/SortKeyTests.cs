using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Abstractions.Tests.Querying;

public class SortKeyTests
{
    private static readonly Arbitrary<string> Names = Gen.Elements([.. "abzæøåABZÆØÅ -'é"]).ArrayOf().Select(letters => new string(letters)).ToArbitrary();

    [Fact]
    public void Names_are_sorted_as_in_Norwegian()
    {
        string[] names = ["Ærlig", "Åse", "Berg", "Østby", "Zahl", "berge", "Aas", "Dahl"];

        names.OrderBy(SortKey.Of).Should().Equal("Berg", "berge", "Dahl", "Zahl", "Ærlig", "Østby", "Aas", "Åse");
    }

    [Fact]
    public void Keys_compare_as_Norwegian_names_without_regard_to_case() =>
        Prop.ForAll(Names, Names, (left, right) =>
        {
            int expected = Math.Sign(CultureInfo.GetCultureInfo("nb-NO").CompareInfo.Compare(left, right, CompareOptions.IgnoreCase));
            (SortKey first, SortKey second) = (SortKey.Of(left), SortKey.Of(right));
            return Math.Sign(first.CompareTo(second)) == expected && first == second == (expected == 0)
                && first < second == (expected < 0) && first > second == (expected > 0)
                && first <= second == (expected <= 0) && first >= second == (expected >= 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Names_that_differ_in_case_only_come_neither_before_nor_after_each_other()
    {
        (SortKey upper, SortKey lower) = (SortKey.Of("ÅSE"), SortKey.Of("åse"));

        new[] { upper <= lower, upper >= lower, upper == lower }.Should().AllBeEquivalentTo(true);
        new[] { upper < lower, upper > lower, upper != lower }.Should().AllBeEquivalentTo(false);
    }

    [Fact]
    public void A_key_is_stored_as_hexadecimal_text_and_read_back() =>
        Prop.ForAll(Names, name =>
        {
            SortKey key = SortKey.Of(name);
            return SortKey.FromHex(key.Hex) == key && key.ToString() == key.Hex && key.Hex.All(char.IsAsciiHexDigitLower);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_default_comes_first()
    {
        default(SortKey).Hex.Should().BeEmpty();
        (default(SortKey) < SortKey.Of("a")).Should().BeTrue();
    }
}
