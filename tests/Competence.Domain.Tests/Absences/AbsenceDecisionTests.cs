using System.Collections.Immutable;
using Competence.Absences;
using Competence.Requirements;
using static Competence.Domain.Tests.Assignments.Hospital;

namespace Competence.Domain.Tests.Absences;

public class AbsenceDecisionTests
{
    private static readonly LocalDate First = new(2024, 4, 1);
    private static readonly LocalDate Last = new(2024, 4, 30);
    private static readonly RequirementId Fire = Id<RequirementId>(1), Hygiene = Id<RequirementId>(2), Other = Id<RequirementId>(3);
    private static readonly ImmutableArray<RequirementId> Offered = [Fire, Hygiene];

    [Fact]
    [Rule("ABS-01", "ABS-07", "ABS-09", "ABS-21")]
    public void An_absence_is_of_one_position_with_its_days_its_note_and_what_is_to_be_done_again()
    {
        AbsenceEvent.Registered fact = Registered(new AbsenceEntry(First, Last, "  Permisjon ", [Hygiene, Fire, Hygiene]));

        Absence.From(fact).Should().Be(new Absence(Id<AbsenceId>(1), Kari, PositionOf(Kari), First, Last, "Permisjon", [Hygiene, Fire], SettledOn: null, Version: 1));
    }

    [Fact]
    [Rule("ABS-04")]
    public void The_first_day_must_be_given()
    {
        Register(new AbsenceEntry(Start: null, Last)).Refusal.Rule.Should().Be(AbsenceRules.StartMissing);
        Made(First).Change(new AbsenceEntry(Start: null), [], []).Refusal.Rule.Should().Be(AbsenceRules.StartMissing);
    }

    [Fact]
    [Rule("ABS-05", "ABS-06")]
    public void The_last_day_may_stay_open_or_be_the_first_one_and_is_never_before_it()
    {
        Registered(new AbsenceEntry(First)).End.Should().BeNull();
        Registered(new AbsenceEntry(First, First)).End.Should().Be(First);
        Register(new AbsenceEntry(First, First.PlusDays(-1))).Refusal.Should().Be(
            AbsenceRules.EndBeforeStart.Refuse(("start", First), ("end", First.PlusDays(-1))));
    }

    [Theory]
    [Rule("ABS-06")]
    [InlineData(-10, -1, true)]
    [InlineData(-10, 0, false)]
    [InlineData(-10, null, false)]
    [InlineData(0, 0, false)]
    [InlineData(5, 10, false)]
    [InlineData(29, 29, false)]
    [InlineData(29, null, false)]
    [InlineData(30, 40, true)]
    [InlineData(30, null, true)]
    public void Two_absences_of_a_position_share_no_day(int from, int? to, bool accepted)
    {
        AbsenceEntry entry = new(First.PlusDays(from), to is { } days ? First.PlusDays(days) : null);
        Absence april = Made(First, Last);
        Absence another = april with { Id = Id<AbsenceId>(2), Start = First.PlusDays(-1000), End = First.PlusDays(-900) };

        Register(entry, april, another).IsAccepted.Should().Be(accepted);
        another.Change(entry, [april, another], []).IsAccepted.Should().Be(accepted);
    }

    [Fact]
    [Rule("ABS-06")]
    public void An_open_absence_leaves_room_before_it_only()
    {
        Register(new AbsenceEntry(First.PlusDays(400)), Made(First)).Refusal.Should().Be(AbsenceRules.Overlaps.Refuse(("start", First)));
        Register(new AbsenceEntry(First.PlusDays(-5), First.PlusDays(-1)), Made(First)).IsAccepted.Should().BeTrue();
    }

    [Fact]
    [Rule("ABS-06", "ABS-15")]
    public void An_absence_is_moved_within_its_own_days()
    {
        Absence april = Made(First, Last);

        AbsenceEvent.Changed fact = april.Change(new AbsenceEntry(First.PlusDays(3), Note: "Lenger"), [april], []).Value;

        april.Apply(fact).Should().Be(april with { Start = First.PlusDays(3), End = null, Note = "Lenger", Version = 2 });
    }

    [Fact]
    [Rule("ABS-03", "ABS-08")]
    public void Only_what_is_offered_can_be_ticked_and_what_is_ticked_already_may_stay()
    {
        Refusal expected = AbsenceRules.NotRecertifiable.Refuse(("requirement", Other));
        Register(new AbsenceEntry(First, Requirements: [Fire, Other])).Refusal.Should().Be(expected);
        Absence ticked = Made(First, null, Fire);

        ticked.Change(new AbsenceEntry(First, Requirements: [Fire, Hygiene]), [ticked], [Hygiene]).IsAccepted.Should().BeTrue("Fire was ticked while it was offered");
        ticked.Change(new AbsenceEntry(First, Requirements: [Fire, Other]), [ticked], Offered).Refusal.Should().Be(expected);
    }

    [Fact]
    [Rule("ABS-10")]
    public void Ticks_are_changed_until_the_reset_is_carried_out_and_the_days_and_the_note_after_it_too()
    {
        Absence open = Made(First, null, Fire);
        Absence settled = open.Apply(open.BackAtWork(Last).Value);

        open.Change(new AbsenceEntry(First, Requirements: [Hygiene]), [open], Offered).Value.Requirements.Should().Equal(Hygiene);
        settled.Change(new AbsenceEntry(First, Last, Requirements: [Hygiene]), [settled], Offered).Refusal.Should().Be(AbsenceRules.TicksFixed.Refuse(("on", Last)));
        settled.Change(new AbsenceEntry(First, Last), [settled], Offered).Refusal.Rule.Should().Be(AbsenceRules.TicksFixed);
        settled.Change(new AbsenceEntry(First, Last.PlusDays(-5), "Kom før", [Fire]), [settled], []).IsAccepted.Should().BeTrue();
    }

    [Theory]
    [Rule("ABS-16", "ABS-17")]
    [InlineData(null, "2024-05-09")]
    [InlineData("2024-05-20", "2024-05-09")]
    [InlineData("2024-05-10", "2024-05-09")]
    [InlineData("2024-05-09", "2024-05-09")]
    [InlineData("2024-04-20", "2024-04-20")]
    public void Back_at_work_ends_it_the_day_before_unless_an_earlier_last_day_is_set(string? end, string expected)
    {
        LocalDate today = new(2024, 5, 10);
        Absence absence = Made(First, end is null ? null : Day(end), Fire);

        Absence after = absence.Apply(absence.BackAtWork(today).Value);

        after.End.Should().Be(Day(expected));
        after.SettledOn.Should().Be(today);
        after.Covers(today).Should().BeFalse();
    }

    [Fact]
    [Rule("ABS-06", "ABS-17")]
    public void Nobody_is_back_before_the_day_after_the_first_day()
    {
        Made(First).BackAtWork(First).Refusal.Should().Be(AbsenceRules.NotBegun.Refuse(("start", First)));
        Made(First).BackAtWork(First.PlusDays(-30)).Refusal.Rule.Should().Be(AbsenceRules.NotBegun);
        Made(First).BackAtWork(First.PlusDays(1)).Value.End.Should().Be(First);
    }

    [Fact]
    [Rule("ABS-16")]
    public void Who_is_back_is_not_back_again_and_who_went_away_again_on_the_same_absence_is()
    {
        Absence open = Made(First, null, Fire);
        Absence back = open.Apply(open.BackAtWork(Last).Value);
        back.BackAtWork(Last.PlusDays(3)).Refusal.Should().Be(AbsenceRules.AlreadyBack.Refuse(("end", Last.PlusDays(-1))));

        Absence longer = back.Apply(back.Change(new AbsenceEntry(First, Requirements: [Fire]), [back], []).Value);

        longer.Apply(longer.BackAtWork(Last.PlusDays(9)).Value).Should().Be(
            longer with { End = Last.PlusDays(8), SettledOn = Last, Version = 4 }, "the reset was carried out the first time and never again");
    }

    [Fact]
    [Rule("ABS-10")]
    public void The_night_after_the_last_day_and_every_one_after_it_settles_it_once()
    {
        Absence april = Made(First, Last, Fire);
        april.Settle(Last).Refusal.Should().Be(AbsenceRules.NotDue.Refuse(("on", Last)));
        april.Settle(Last.PlusDays(1)).Value.On.Should().Be(Last.PlusDays(1));

        Absence settled = april.Apply(april.Settle(Last.PlusDays(9)).Value);

        settled.Should().Be(april with { SettledOn = Last.PlusDays(9), Version = 2 });
        settled.Settle(Last.PlusDays(10)).Refusal.Rule.Should().Be(AbsenceRules.NotDue);
        Made(First, Last).Settle(Last.PlusDays(1)).Refusal.Rule.Should().Be(AbsenceRules.NotDue, "nothing is ticked");
        Made(First, null, Fire).Settle(Last).Refusal.Rule.Should().Be(AbsenceRules.NotDue, "it goes on");
    }

    [Theory]
    [Rule("ABS-19")]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(29, true)]
    [InlineData(30, false)]
    public void It_covers_its_first_day_its_last_day_and_those_between(int day, bool covered) => Made(First, Last).Covers(First.PlusDays(day)).Should().Be(covered);

    [Fact]
    [Rule("ABS-19")]
    public void An_open_one_covers_every_day_from_the_first() => Made(First).Covers(First.PlusDays(5000)).Should().BeTrue();

    [Fact]
    public void A_note_has_its_length()
    {
        Register(new AbsenceEntry(First, Note: new string('x', Absence.LongestNote))).IsAccepted.Should().BeTrue();
        Register(new AbsenceEntry(First, Note: new string('x', Absence.LongestNote + 1))).Refusal.Should().Be(
            GeneralRules.TextTooLong.Refuse(("field", "note"), ("most", Absence.LongestNote)));
        Registered(new AbsenceEntry(First, Note: "  ")).Note.Should().BeNull();
    }

    private static LocalDate Day(string day) => NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;

    private static Result<AbsenceEvent.Registered> Register(AbsenceEntry entry, params ImmutableArray<Absence> others) =>
        Absence.Register(Id<AbsenceId>(1), Kari, PositionOf(Kari), entry, others, Offered);

    private static AbsenceEvent.Registered Registered(AbsenceEntry entry) => Register(entry).Value;

    private static Absence Made(LocalDate start, LocalDate? end = null, params ImmutableArray<RequirementId> ticked) =>
        Absence.From(Registered(new AbsenceEntry(start, end, Requirements: ticked)));
}
