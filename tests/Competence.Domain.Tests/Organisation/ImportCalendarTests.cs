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
        ImportCalendar.HasRun(new LocalDate(2026, 5, dayOfMay)).Should().Be(hasRun);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(2, 4, 1)]
    [InlineData(3, 4, 1)]
    [InlineData(4, 4, 4)]
    [Rule("ORG-17")]
    public void What_comes_at_the_weekend_belongs_to_Mondays_run(int dayOfMay, int next, int last)
    {
        LocalDate date = new(2026, 5, dayOfMay);

        ImportCalendar.FirstOnOrAfter(date).Should().Be(new LocalDate(2026, 5, next));
        ImportCalendar.LastOnOrBefore(date).Should().Be(new LocalDate(2026, 5, last));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [Rule("ORG-17")]
    public async Task A_run_dated_at_the_weekend_is_refused(int dayOfMay)
    {
        NightlyRuns runs = new() { Today = new LocalDate(2026, 5, 4) };

        (await runs.ImportPositions(new LocalDate(2026, 5, dayOfMay), new PositionText())).Refusal.Rule.Should().Be(ImportRules.NoRunAtWeekends);
        (await runs.ImportUnits(new LocalDate(2026, 5, dayOfMay), UnitText.TwoTrusts)).Refusal.Rule.Should().Be(ImportRules.NoRunAtWeekends);
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
}
