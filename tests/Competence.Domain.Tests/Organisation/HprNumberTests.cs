using Competence.Organisation;

namespace Competence.Domain.Tests.Organisation;

public class HprNumberTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("0009144889", null)]
    [InlineData("009144889", 9144889)]
    [InlineData("999999999", 999999999)]
    [InlineData("0", null)]
    [InlineData("", null)]
    [InlineData("12a", null)]
    [InlineData("-12", null)]
    [InlineData(null, null)]
    public void At_most_nine_digits_that_are_not_all_zero_are_a_number(string? text, int? value)
    {
        HprNumber.TryParse(text, out HprNumber number).Should().Be(value is not null);
        (number.Value, number.ToString()).Should().Be((value ?? 0, $"{value ?? 0}"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1_000_000_000)]
    public void Nothing_else_is_made_into_one(int value) => new Action(() => HprNumber.Of(value)).Should().Throw<ArgumentOutOfRangeException>();
}
