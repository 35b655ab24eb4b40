using FsCheck;
using FsCheck.Fluent;

namespace Competence.Abstractions.Tests.Results;

public class ResultTests
{
    private static readonly Rule Rule = new("test.refused", "", RefusalKind.Rule, "It is {what}.");

    private static readonly Arbitrary<Result<int>> Results = Gen.OneOf(
        Gen.Choose(-5, 5).Select(value => (Result<int>)value),
        Gen.Choose(-5, 5).Select(value => (Result<int>)Rule.Refuse(("what", value)))).ToArbitrary();

    [Fact]
    public void A_result_has_either_a_value_or_a_refusal_and_every_way_to_read_it_agrees() =>
        Prop.ForAll(Results, result =>
        {
            bool picked = result.TryPickValue(out int value, out Refusal? refusal);
            bool switched = false;
            result.Switch(_ => switched = true, _ => switched = false);
            return picked == result.IsAccepted && picked == switched && picked == (refusal is null)
                && picked == result.Match(_ => true, _ => false)
                && (picked ? result.Value == value && Throws(() => result.Refusal) : result.Refusal == refusal && Throws(() => result.Value));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Map_changes_the_value_and_leaves_the_refusal() =>
        Prop.ForAll(Results, result =>
        {
            Result<string> mapped = result.Map(value => $"<{value}>");
            return mapped == result.Match<Result<string>>(value => $"<{value}>", refusal => refusal);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Mapping_by_nothing_changes_nothing() =>
        Prop.ForAll(Results, result => result.Map(value => value) == result).QuickCheckThrowOnFailure();

    [Fact]
    public void Results_are_equal_exactly_when_what_they_hold_is() =>
        Prop.ForAll(Results, Results, (left, right) =>
        {
            bool same = left.Match<object>(value => value, refusal => refusal).Equals(right.Match<object>(value => value, refusal => refusal));
            return (left == right) == same && (left != right) != same && left.Equals((object)right) == same
                && (!same || left.GetHashCode() == right.GetHashCode());
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_default_never_succeeds_and_throws_however_it_is_read()
    {
        Result<int> undecided = default;

        undecided.IsAccepted.Should().BeFalse();
        foreach (Action read in new Action[]
        {
            () => _ = undecided.Value,
            () => _ = undecided.Refusal,
            () => undecided.TryPickValue(out _, out _),
            () => undecided.Match(_ => 1, _ => 2),
            () => undecided.Switch(_ => { }, _ => { }),
            () => undecided.Map(value => value),
        })
        {
            read.Should().Throw<InvalidOperationException>().WithMessage("*never decided*");
        }

        undecided.ToString().Should().Be("Never decided");
        (undecided == 0).Should().BeFalse("a decided zero is something else");
    }

    [Fact]
    public void Reading_the_wrong_side_says_what_there_is_instead()
    {
        Result<int> refused = Rule.Refuse(("what", "wrong"));
        Result<int> accepted = 3;

        FluentActions.Invoking(() => refused.Value).Should().Throw<InvalidOperationException>().WithMessage("*test.refused: It is wrong.");
        FluentActions.Invoking(() => accepted.Refusal).Should().Throw<InvalidOperationException>().WithMessage("*accepted*");
        refused.ToString().Should().Be("test.refused: It is wrong.");
        accepted.ToString().Should().Be("Accepted: 3");
    }

    [Fact]
    public void Nothing_is_neither_a_value_nor_a_refusal()
    {
        FluentActions.Invoking(() => (Result<string>)(string)null!).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => (Result<string>)(Refusal)null!).Should().Throw<ArgumentNullException>();
    }

    private static bool Throws(Func<object> read)
    {
        try
        {
            read();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
