using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class ImportCalendarTests
{
    [Theory]
    [InlineData(1, true)]   // Friday 1 May 2026, a public holiday
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(4, true)]
    [Rule("ORG-16", "ORG-17")]
    public void Runs_are_dated_Monday_to_Friday_public_holidays_included(int dayOfMay, bool hasRun) =>
        ImportCalendar.MondayToFriday.HasRun(new LocalDate(2026, 5, dayOfMay)).Should().Be(hasRun);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 4, 1)]
    [InlineData(3, 4, 1)]
    [InlineData(4, 4, 4)]
    [Rule("ORG-17")]
    public void What_comes_at_the_weekend_belongs_to_Mondays_run(int dayOfMay, int next, int last)
    {
        LocalDate date = new(2026, 5, dayOfMay);

        ImportCalendar.MondayToFriday.FirstOnOrAfter(date).Should().Be(new LocalDate(2026, 5, next));
        ImportCalendar.MondayToFriday.LastOnOrBefore(date).Should().Be(new LocalDate(2026, 5, last));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [Rule("ORG-17")]
    public async Task A_run_dated_at_the_weekend_is_refused(int dayOfMay)
    {
        NightlyRuns runs = new() { Today = new LocalDate(2026, 5, 4) };

        (await runs.ImportPositions(new LocalDate(2026, 5, dayOfMay), new PositionText())).Refusal.Rule.Should().Be(ImportRules.NoRunThatDay);
        (await runs.ImportUnits(new LocalDate(2026, 5, dayOfMay), UnitText.TwoTrusts)).Refusal.Rule.Should().Be(ImportRules.NoRunThatDay);
    }

    [Fact]
    [Rule("ORG-17")]
    public async Task A_run_does_not_happen_before_its_date()
    {
        NightlyRuns runs = new() { Today = NightlyRuns.Monday };
        LocalDate tomorrow = NightlyRuns.Monday.PlusDays(1);

        (await runs.ImportPositions(tomorrow, new PositionText())).Refusal.Should().Be(ImportRules.RunNotBeforeItsDate.Refuse(("date", tomorrow)));
        (await runs.ImportUnits(tomorrow, UnitText.TwoTrusts)).Refusal.Rule.Should().Be(ImportRules.RunNotBeforeItsDate);
    }

    [Fact]
    [Rule("ORG-17")]
    public void A_host_has_other_days()
    {
        CompetenceOptions options = new() { ImportDays = [IsoDayOfWeek.Sunday, IsoDayOfWeek.Wednesday] };
        ImportCalendar calendar = ImportCalendar.Of(options);

        Enumerable.Range(1, 7).Where(day => calendar.HasRun(new LocalDate(2026, 5, day))).Should().Equal(3, 6);
        calendar.FirstOnOrAfter(new LocalDate(2026, 5, 4)).Should().Be(new LocalDate(2026, 5, 6));
        calendar.LastOnOrBefore(new LocalDate(2026, 5, 5)).Should().Be(new LocalDate(2026, 5, 3));
    }

    [Fact]
    public void A_calendar_has_a_day()
    {
        Action none = () => _ = new ImportCalendar([]);
        Action noDay = () => _ = new ImportCalendar([IsoDayOfWeek.Monday, IsoDayOfWeek.None]);

        none.Should().Throw<ArgumentException>();
        noDay.Should().Throw<ArgumentException>();
    }

    [Fact]
    [Rule("ORG-17", "ORG-23")]
    public async Task Positions_are_created_and_deactivated_by_the_runs_of_the_hosts_calendar()
    {
        // Registered on Tuesday 3 March 2026: with runs on Sundays only, the one of 8 March creates it, and none dated Monday to Saturday is accepted.
        NightlyRuns runs = await new NightlyRuns(configure: options => options.ImportDays = [IsoDayOfWeek.Sunday]).WithUnits();
        PositionText line = new(Start: "2026-03-04", Registered: "2026-03-03", End: "2026-03-09");

        runs.Today = new LocalDate(2026, 3, 9);
        (await runs.ImportPositions(new LocalDate(2026, 3, 4), line)).Refusal.Rule.Should().Be(ImportRules.NoRunThatDay);
        (await runs.Run(new LocalDate(2026, 3, 8), line)).Created.Should().Be(1);
        (await runs.Run(new LocalDate(2026, 3, 15), line)).Deactivated.Should().Be(1);
    }
}
