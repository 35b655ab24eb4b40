using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class EmploymentCalendarTests
{
    private static readonly EmploymentCalendar Calendar = new(ImportCalendar.MondayToFriday);

    /// <summary>The rulebook's table "Creation of a user": start, registered, created by the run dated.</summary>
    public static TheoryData<string, string, string> Creations => new()
    {
        { "2024-06-01", "2024-01-15", "2024-05-02" },
        { "2024-06-01", "2024-05-01", "2024-05-02" },
        { "2024-06-01", "2024-05-02", "2024-05-03" },
        { "2024-06-01", "2024-05-20", "2024-05-21" },
        { "2024-06-03", "2024-05-24", "2024-05-27" },
        { "2024-05-06", "2024-05-14", "2024-05-15" },
        { "2024-07-01", "2024-04-01", "2024-06-03" },
    };

    /// <summary>The rulebook's table of deactivation: end, what the position is, last day active, deactivated by the run dated.</summary>
    public static TheoryData<string, Occupation, string, string> Ends => new()
    {
        { "2024-05-31", Occupation.Employee, "2024-06-02", "2024-06-03" },
        { "2024-05-14", Occupation.Employee, "2024-05-14", "2024-05-15" },
        { "2024-08-31", Occupation.PartOneResident, "2024-09-30", "2024-10-01" },
    };

    [Theory]
    [MemberData(nameof(Creations))]
    [Rule("ORG-19", "ORG-20", "ORG-21")]
    public void A_position_is_created_by_the_first_run_after_registration_and_at_the_earliest_30_days_before_its_start(
        string start, string registered, string created) =>
        Calendar.CreatedBy(Day(start), Day(registered)).Should().Be(Day(created));

    [Theory]
    [MemberData(nameof(Ends))]
    [Rule("ORG-23", "ORG-24", "ORG-25")]
    public void A_position_is_deactivated_by_the_first_run_after_its_last_day(string end, Occupation occupation, string lastDay, string deactivated)
    {
        LocalDate by = Calendar.DeactivatedBy(Day(end), occupation);

        by.Should().Be(Day(deactivated));
        by.PlusDays(-1).Should().Be(Day(lastDay));
    }

    [Theory]
    [InlineData(Occupation.Employee)]
    [InlineData(Occupation.Resident)]
    [InlineData(Occupation.Apprentice)]
    [Rule("ORG-24")]
    public void Only_residents_in_part_1_keep_access_after_the_end(Occupation occupation) =>
        Calendar.DeactivatedBy(Day("2024-05-14"), occupation).Should().Be(Day("2024-05-15"));

    [Theory]
    [InlineData("2024-05-01", false)]
    [InlineData("2024-05-02", true)]
    [InlineData("2024-09-02", true)]
    [InlineData("2024-09-03", false)]
    [Rule("ORG-21", "ORG-23")]
    public void A_position_is_open_from_the_run_that_creates_it_until_the_run_that_deactivates_it(string run, bool open) =>
        Calendar.IsOpen(new Employment("Nurse", Occupation.Employee, false, Day("2024-06-01"), Day("2024-09-02")), Day("2024-01-15"), Day(run))
            .Should().Be(open);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
