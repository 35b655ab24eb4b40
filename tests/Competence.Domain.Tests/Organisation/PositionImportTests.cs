using Competence.Organisation;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

public class PositionImportTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly LocalDate Tuesday = Monday.PlusDays(1);
    private static readonly PositionText Ida = new();
    private static readonly PositionText Lars = new("7002", "Lars", "Vik", "", CostCentre: "1002", Title: "Head nurse");

    [Fact]
    [Rule("ORG-08", "ORG-09", "ORG-18")]
    public async Task A_registered_employment_becomes_a_person_and_a_position()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        ImportReport report = await runs.Run(Monday, Ida with { Temporary = "true", End = "2026-12-31", Occupation = "resident" });

        report.Should().Be(new ImportReport(Monday, 1, Created: 1, 0, 0, 0, 0, 0, 0, []));
        Position position = await runs.PositionOf(Ida);
        position.Identity.Should().Be(new PositionIdentity("7001", "T1", "1001"));
        position.Employment.Should().Be(new Employment("Nurse", Occupation.Resident, IsTemporary: true, new LocalDate(2024, 1, 1), new LocalDate(2026, 12, 31)));
        position.Unit.Should().Be((await runs.Unit("T1", "1001")).Id);
        position.Trust.Should().Be((await runs.Unit("T1", "T1")).Id);
        (position.IsActive, position.Leader, position.Version).Should().Be((true, null, 1));
        Person person = await runs.PersonOf(Ida);
        person.Should().Be(new Person(position.Person, "7001", "Ida", "Berg", "ida.berg@example.org", 1));
    }

    [Fact]
    [Rule("ORG-19", "ORG-21", "ORG-22")]
    public async Task A_position_is_created_active_30_days_before_its_start_and_not_earlier()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText early = Ida with { Start = "2026-04-02", Registered = "2026-01-05" };

        (await runs.Run(Monday, early)).Should().Be(new ImportReport(Monday, 1, 0, 0, 0, 0, 0, Skipped: 1, 0, []));
        (await runs.Positions()).Should().BeEmpty();
        (await runs.Run(Tuesday, early)).Created.Should().Be(1);
        (await runs.PositionOf(early)).IsActive.Should().BeTrue();
    }

    [Theory]
    [InlineData("7001", "T2", "1001")]
    [InlineData("7001", "T1", "1002")]
    [InlineData("7009", "T1", "1001")]
    [Rule("ORG-10", "ORG-11", "ORG-41")]
    public async Task When_a_part_of_the_identity_changes_the_old_position_is_deactivated_and_there_is_a_new_one(string objectId, string trust, string costCentre)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);
        Position old = await runs.PositionOf(Ida);

        ImportReport report = await runs.Run(Tuesday, Ida with { ObjectId = objectId, Trust = trust, CostCentre = costCentre });

        (report.Created, report.Deactivated).Should().Be((1, 1));
        (await runs.PositionOf(Ida)).Should().Be(old with { IsActive = false, DeactivatedOn = Tuesday, Version = 2 });
        (await runs.Positions()).Should().ContainSingle(position => position.IsActive).Which.Id.Should().NotBe(old.Id);
        runs.Endings.Told.Should().ContainSingle().Which.Should().Be((old with { IsActive = false, DeactivatedOn = Tuesday, Version = 2 }, Tuesday));
    }

    [Fact]
    [Rule("ORG-12")]
    public async Task The_same_name_with_another_object_id_is_another_person()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        await runs.Run(Monday, Ida, Ida with { ObjectId = "7009" });

        (await runs.Positions()).Select(position => position.Person).Should().OnlyHaveUniqueItems().And.HaveCount(2);
    }

    [Fact]
    [Rule("ORG-09")]
    public async Task Positions_with_the_same_object_id_belong_to_one_person()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        await runs.Run(Monday, Ida);
        await runs.Run(Tuesday, Ida, Ida with { CostCentre = "1002" }, Ida with { Trust = "T2" });

        (await runs.Positions()).Select(position => position.Person).Distinct().Should().ContainSingle();
    }

    [Fact]
    [Rule("ORG-13")]
    public async Task A_prolonged_or_adjacent_employment_continues_the_position()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida with { Temporary = "true", End = "2026-03-02" });

        ImportReport report = await runs.Run(Tuesday, Ida with { Temporary = "true", Start = "2026-03-03", End = "2026-09-30" });

        report.Should().Be(new ImportReport(Tuesday, 1, 0, Changed: 1, 0, 0, 0, 0, 0, []));
        Position position = await runs.PositionOf(Ida);
        (position.IsActive, position.End).Should().Be((true, new LocalDate(2026, 9, 30)));
        runs.Endings.Told.Should().BeEmpty();
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("")]
    [Rule("ORG-18", "ORG-23")]
    public async Task An_employment_without_an_end_is_open_ended_however_the_master_data_writes_it(string end)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText open = Ida with { End = end };

        (await runs.Run(Monday, open)).Created.Should().Be(1);
        (await runs.Run(Tuesday, open with { Title = "Head nurse" })).Changed.Should().Be(1);

        Position position = await runs.PositionOf(Ida);
        (position.IsActive, position.End).Should().Be((true, null));
    }

    [Fact]
    [Rule("ORG-28")]
    public async Task The_leader_is_the_position_that_the_master_data_names()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();

        await runs.Run(Monday, Ida.LedBy(Lars), Lars);
        (await runs.PositionOf(Ida)).Leader.Should().Be((await runs.PositionOf(Lars)).Id);

        (await runs.Run(Tuesday, Ida, Lars)).Changed.Should().Be(1);
        (await runs.PositionOf(Ida)).Leader.Should().BeNull();
    }

    [Fact]
    [Rule("ORG-28")]
    public async Task A_leader_who_comes_later_is_taken_then_though_the_line_is_the_same()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText later = Lars with { Start = "2026-04-02", Registered = "2026-01-05" };

        await runs.Run(Monday, Ida.LedBy(later), later);
        (await runs.PositionOf(Ida)).Leader.Should().BeNull();

        (await runs.Run(Tuesday, Ida.LedBy(later), later)).Should().Be(new ImportReport(Tuesday, 2, Created: 1, Changed: 1, 0, 0, 0, 0, 0, []));
        (await runs.PositionOf(Ida)).Leader.Should().Be((await runs.PositionOf(later)).Id);
    }

    [Fact]
    public async Task A_changed_name_and_address_change_the_person_and_not_the_position()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);
        Position position = await runs.PositionOf(Ida);

        ImportReport report = await runs.Run(Tuesday, Ida with { FamilyName = "Moe", Email = "" });

        report.Changed.Should().Be(1);
        (await runs.PersonOf(Ida)).Should().Be(new Person(position.Person, "7001", "Ida", "Moe", null, 3));
        (await runs.PositionOf(Ida)).Should().Be(position);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Of_a_persons_lines_that_disagree_the_one_registered_last_counts(bool turned)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        PositionText[] lines = [Ida with { CostCentre = "1002", FamilyName = "Moe", Registered = "2024-02-01" }, Ida];

        await runs.Run(Monday, turned ? lines.Reverse() : lines);

        (await runs.PersonOf(Ida)).FamilyName.Should().Be("Moe");
    }

    [Fact]
    public async Task A_line_that_only_looks_different_changes_nothing_and_is_compared_as_it_looks_from_then_on()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);
        Position position = await runs.PositionOf(Ida);

        ImportReport report = await runs.Run(Tuesday, Ida with { Registered = "2023-11-02" });

        report.Should().Be(new ImportReport(Tuesday, 1, 0, 0, 0, 0, Unchanged: 1, 0, 0, []));
        (await runs.PositionOf(Ida)).Should().Be(position);
        StoredPosition stored = (await runs.Get<IStoredOrganisation>().PositionsAsync().ToListAsync()).Single();
        stored.Fingerprint.Should().Be(new TextLine<PositionColumn>(1, (Ida with { Registered = "2023-11-02" }).Texts).Fingerprint);
    }

    [Fact]
    public async Task Everything_a_run_did_carries_its_job_and_moment_and_replays_to_the_states()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida.LedBy(Lars), Lars);
        await runs.Run(Tuesday, Ida with { Title = "Specialist nurse", FamilyName = "Moe" });
        await runs.Run(Tuesday.PlusDays(1), Ida, Lars with { Email = "lars@example.org" });

        foreach (Position position in await runs.Positions())
        {
            HistoryEntry[] entries = [.. await runs.History(position.Subject)];
            entries.Should().OnlyContain(entry => entry.Origin.Job == "nightly-import" && entry.Origin.By == null);
            entries.Skip(1).Aggregate(Position.From((PositionEvent.Created)entries[0].Fact), (at, entry) => at.Apply((PositionEvent)entry.Fact))
                .Should().Be(position);
        }

        foreach (PositionText line in new[] { Ida, Lars })
        {
            Person person = await runs.PersonOf(line);
            HistoryEntry[] entries = [.. await runs.History(person.Subject)];
            entries.Skip(1).Aggregate(Person.From((PersonEvent.Created)entries[0].Fact), (at, entry) => at.Apply((PersonEvent)entry.Fact))
                .Should().Be(person);
        }
    }

    [Fact]
    public async Task A_new_position_of_somebody_with_a_new_name_is_created_and_not_changed()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida);

        ImportReport report = await runs.Run(Tuesday, Ida, Ida with { CostCentre = "1002", FamilyName = "Dahl", Registered = "2025-01-01" });

        report.Should().Be(new ImportReport(Tuesday, 2, Created: 1, 0, 0, 0, Unchanged: 1, 0, 0, []));
        (await runs.PersonOf(Ida)).FamilyName.Should().Be("Dahl");
    }

    [Fact]
    public async Task A_new_name_changes_the_position_on_whose_line_it_stands()
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, Ida, Lars);

        (await runs.Run(Tuesday, Ida with { FamilyName = "Dahl" }, Lars)).Should().Be(new ImportReport(Tuesday, 2, 0, Changed: 1, 0, 0, Unchanged: 1, 0, 0, []));
    }
}
