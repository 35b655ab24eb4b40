namespace Competence.Abstractions.Tests.Querying;

public class PageTests
{
    [Fact]
    public void The_default_request_is_the_first_page_of_25()
    {
        PageRequest request = default;

        (request.Number, request.Size, request.Skip).Should().Be((1, 25, 0));
        request.Should().Be(new PageRequest(1, PageRequest.DefaultSize));
    }

    [Theory]
    [InlineData(1, 10, 0)]
    [InlineData(2, 10, 10)]
    [InlineData(4, 1, 3)]
    [InlineData(int.MaxValue, 1000, int.MaxValue)]
    public void A_page_skips_those_before_it_however_far_away(int number, int size, int skip)
    {
        PageRequest request = new(number, size);

        (request.Number, request.Size, request.Skip).Should().Be((number, size, skip));
    }

    [Theory]
    [InlineData(0, 25)]
    [InlineData(-1, 25)]
    [InlineData(1, 0)]
    public void A_page_and_its_size_begin_at_one(int number, int size) =>
        FluentActions.Invoking(() => new PageRequest(number, size)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(10, 1)]
    [InlineData(11, 2)]
    [InlineData(20, 2)]
    [InlineData(21, 3)]
    public void A_list_has_as_many_pages_as_its_rows_need_and_at_least_one(int total, int pages) =>
        new Page<string>([], total, new PageRequest(1, 10)).Count.Should().Be(pages);

    [Fact]
    public void Pages_are_equal_when_rows_total_and_request_are()
    {
        Page<string> page = new(["a", "b"], 2, default);

        page.Should().Be(new Page<string>(["a", "b"], 2, default));
        page.GetHashCode().Should().Be(new Page<string>(["a", "b"], 2, default).GetHashCode());
        page.Should().NotBe(new Page<string>(["b", "a"], 2, default));
        page.Should().NotBe(page with { Total = 3 });
        page.Should().NotBe(page with { Request = new PageRequest(2, 25) });
    }
}
