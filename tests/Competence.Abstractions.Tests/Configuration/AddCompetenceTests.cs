using Microsoft.Extensions.DependencyInjection;

namespace Competence.Abstractions.Tests.Configuration;

public class AddCompetenceTests
{
    [Fact]
    public void Options_clock_and_identifiers_are_there()
    {
        ServiceCollection services = new();
        services.AddCompetence(options => options.LargestPage = 50);
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<CompetenceOptions>().LargestPage.Should().Be(50);
        provider.GetRequiredService<IIdSource>().Should().BeOfType<TimeOrderedIds>();
        provider.GetRequiredService<BusinessClock>().Read().Now.Should().BeGreaterThan(Instant.FromUtc(2026, 1, 1, 0, 0));
        provider.GetRequiredService<BusinessClock>().Should().BeSameAs(provider.GetRequiredService<BusinessClock>());
    }

    [Fact]
    public void Adding_it_twice_keeps_the_options_and_configures_them_further()
    {
        ServiceCollection services = new();
        CompetenceBuilder first = services.AddCompetence(options => options.LargestPage = 50);
        int before = services.Count;
        CompetenceBuilder second = services.AddCompetence(options => options.LargestFile = 7);

        services.Should().HaveCount(before);
        second.Options.Should().BeSameAs(first.Options);
        (second.Options.LargestPage, second.Options.LargestFile).Should().Be((50, 7));
        second.Services.Should().BeSameAs(services);
    }

    [Fact]
    public void What_the_host_registered_before_wins()
    {
        ServiceCollection services = new();
        services.AddSingleton<IClock>(new StoppedClock());
        services.AddCompetence();
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<BusinessClock>().Read().Should().Be(new Moment(Instant.FromUtc(2026, 3, 2, 9, 0), new LocalDate(2026, 3, 2)));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(1000, true)]
    [InlineData(1001, false)]
    public void The_largest_page_is_1_to_1000_rows(int rows, bool accepted) =>
        Sets(options => options.LargestPage = rows).Should().Be(accepted);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_largest_file_is_at_least_a_byte(long bytes, bool accepted) =>
        Sets(options => options.LargestFile = bytes).Should().Be(accepted);

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1.01, false)]
    [InlineData(-double.NaN, false)]
    public void The_share_of_rejected_lines_is_0_to_1(double share, bool accepted) =>
        Sets(options => options.LargestShareOfRejectedLines = share).Should().Be(accepted);

    [Theory]
    [InlineData(-0.01, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(1.01, false)]
    public void The_share_of_endings_is_0_to_1(double share, bool accepted) =>
        Sets(options => options.LargestShareOfEndings = share).Should().Be(accepted);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void The_endings_that_are_always_taken_are_at_least_none(int endings, bool accepted) =>
        Sets(options => options.EndingsAlwaysTaken = endings).Should().Be(accepted);

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void The_batch_of_an_import_is_at_least_one_position(int size, bool accepted) =>
        Sets(options => options.LargestImportBatch = size).Should().Be(accepted);

    [Fact]
    public void What_cannot_work_is_refused_when_it_is_set()
    {
        Sets(options => options.ImportDays = default).Should().BeFalse();
        Sets(options => options.ImportDays = []).Should().BeFalse();
        Sets(options => options.ImportDays = [IsoDayOfWeek.None]).Should().BeFalse();
        Sets(options => options.ImportDays = [IsoDayOfWeek.Sunday]).Should().BeTrue();
        Sets(options => options.Zone = null!).Should().BeFalse();
        Sets(options => options.FileTypes = default).Should().BeFalse();
        Sets(options => options.TrustAbbreviations = default).Should().BeFalse();
        Sets(options => options.RejectionReasons = default).Should().BeFalse();
        Sets(options => options.FileTypes = []).Should().BeTrue();
    }

    [Fact]
    [Rule("PRG-58")]
    public void The_reasons_to_reject_are_the_hosts_and_four_by_default()
    {
        new CompetenceOptions().RejectionReasons.Should().Equal("incomplete-documentation", "not-performed-as-described", "wrong-signer", "other");
        new CompetenceOptions { RejectionReasons = ["too-late"] }.RejectionReasons.Should().Equal("too-late");
    }

    [Fact]
    public void The_limits_are_safe_by_default()
    {
        CompetenceOptions options = new();

        options.LargestPage.Should().Be(100);
        options.LargestFile.Should().Be(20 * 1024 * 1024);
        options.LargestShareOfRejectedLines.Should().Be(0.01);
        options.LargestShareOfEndings.Should().Be(0.05);
        options.EndingsAlwaysTaken.Should().Be(5);
        options.LargestImportBatch.Should().Be(5_000);
        options.ImportDays.Should().Equal(
            IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday);
        options.FileTypes.Should().Equal(
            "application/pdf",
            "image/png",
            "image/jpeg",
            "text/plain",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.presentationml.presentation");
    }

    [Fact]
    [Rule("PLN-12")]
    public void The_trusts_that_a_plan_can_be_named_after_are_the_regions_by_default() =>
        new CompetenceOptions().TrustAbbreviations.Should().Equal(
            "AHUS", "OUS", "SI", "SIV", "SO", "SP", "SPHF", "SSHF", "ST", "STHF", "SUN", "VV", "VVHF");

    private static bool Sets(Action<CompetenceOptions> set)
    {
        try
        {
            set(new CompetenceOptions());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private sealed class StoppedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 3, 2, 9, 0);
    }
}
