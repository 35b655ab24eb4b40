using FsCheck;
using FsCheck.Fluent;

namespace Competence.Abstractions.Tests.Querying;

public class SpecificationTests
{
    private static readonly Arbitrary<List<Row>> Rows =
        (from letter in Gen.Elements("a", "B", "b", "Z", "å") from age in Gen.Choose(0, 4) from id in Gen.Choose(0, 1000) select new Row(id, letter, age))
        .ListOf().Select(rows => rows.DistinctBy(row => row.Id).ToList()).ToArbitrary();

    [Fact]
    public void It_gives_the_rows_that_meet_every_condition_and_no_others() =>
        Prop.ForAll(Rows, Gen.Choose(0, 4).ToArbitrary(), (rows, atLeast) =>
        {
            AdultsSpec specification = new(atLeast, "B");
            HashSet<Row> found = [.. specification.Evaluate(rows)];
            return rows.All(row => found.Contains(row) == (row.Age >= atLeast && row.Name != "B"))
                && rows.All(row => found.Contains(row) == specification.IsSatisfiedBy(row));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void It_gives_them_in_its_order_whatever_the_order_before() =>
        Prop.ForAll(Rows, rows =>
        {
            AdultsSpec specification = new(atLeast: 0, except: "");
            IEnumerable<Row> expected = rows.OrderByDescending(row => row.Age).ThenBy(row => row.Name, StringComparer.Ordinal).ThenBy(row => row.Id);
            return specification.Evaluate(rows).SequenceEqual(expected) && specification.Evaluate(Enumerable.Reverse(rows)).SequenceEqual(expected);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Compare_is_a_total_order_that_only_a_row_itself_is_equal_in() =>
        Prop.ForAll(Rows, rows =>
        {
            AdultsSpec specification = new(atLeast: 0, except: "");
            return rows.All(left => rows.All(right =>
                Math.Sign(specification.Compare(left, right)) == -Math.Sign(specification.Compare(right, left))
                && specification.Compare(left, right) == 0 == (left == right)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_store_reads_conditions_keys_and_directions()
    {
        AdultsSpec specification = new(atLeast: 2, except: "B");
        Row row = new(7, "a", 3);

        specification.WhereExpressions.Should().HaveCount(2);
        specification.OrderExpressions.Select(order => order.Descending).Should().Equal(true, false, false);
        specification.OrderExpressions.Select(order => order.KeyOf(row)).Should().Equal(3, "a", 7);
        specification.OrderExpressions.Select(order => order.Key.ReturnType).Should().Equal(typeof(int), typeof(string), typeof(int));
    }

    [Fact]
    public void Texts_are_ordered_by_their_characters_as_the_stores_do()
    {
        Row[] rows = [new(1, "a", 1), new(2, "B", 1), new(3, "å", 1), new(4, "Z", 1)];

        new AdultsSpec(atLeast: 0, except: "").Evaluate(rows).Select(row => row.Name).Should().Equal("B", "Z", "a", "å");
    }

    [Fact]
    public void Without_conditions_and_orders_everything_satisfies_it_and_nothing_comes_first()
    {
        Row[] rows = [new(2, "b", 1), new(1, "a", 1)];
        EverythingSpec specification = new();

        specification.Evaluate(rows).Should().BeEquivalentTo(rows);
        specification.Compare(rows[0], rows[1]).Should().Be(0);
    }

    private sealed record Row(int Id, string Name, int Age);

    private sealed class AdultsSpec : Specification<Row>
    {
        public AdultsSpec(int atLeast, string except) =>
            Query.Where(row => row.Age >= atLeast).Where(row => row.Name != except)
                .OrderByDescending(row => row.Age).OrderBy(row => row.Name).OrderBy(row => row.Id);
    }

    private sealed class EverythingSpec : Specification<Row>;
}
