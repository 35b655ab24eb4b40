using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using static Competence.Domain.Tests.Registrations.Scene;

namespace Competence.Domain.Tests.Registrations;

public class StandingTests
{
    [Fact]
    [Rule("PRG-67", "PRG-68")]
    public void The_shortest_validity_among_the_active_plans_decides_and_is_gone_with_its_plan()
    {
        Scene scene = new() { Plans = [Held(Plan(PlanA, Link(FireSafety))), Held(Plan(PlanB, Link(FireSafety, adapted: 180)))] };

        States.Accepted(scene.Fulfil());
        scene.Registration.Standing.ExpiresOn.Should().Be(new LocalDate(2024, 6, 29));
        Colours(scene, "2024-05-29", "2024-05-30", "2024-06-29", "2024-06-30").Should().Equal(StatusColour.Green, StatusColour.Yellow, StatusColour.Yellow, StatusColour.Red);

        scene.Plans = scene.Plans.RemoveAt(1);
        scene.Refresh();
        scene.Registration.Standing.ExpiresOn.Should().Be(new LocalDate(2024, 12, 31));
    }

    [Fact]
    [Rule("PRG-68")]
    public void Only_active_links_of_active_assignments_in_which_it_is_relevant_take_part()
    {
        Scene scene = new() { Plans = [Held(Plan(PlanA, Link(FireSafety))), Held(Plan(PlanB, Link(FireSafety, adapted: 10)))] };
        States.Accepted(scene.Fulfil());

        States.Accepted(scene.MarkNotRelevant(PlanB));
        scene.Registration.Standing.Should().BeEquivalentTo(new { ExpiresOn = FirstDay.PlusDays(Validity), ActivePlans = 2, RelevantPlans = 1 });

        scene.Plans = [scene.Plans[0], Held(Plan(PlanB, Link(FireSafety, adapted: 10, state: PlanLinkState.Deactivated)))];
        scene.Marks = [];
        scene.Refresh();
        scene.Registration.Standing.Should().BeEquivalentTo(new { ExpiresOn = FirstDay.PlusDays(Validity), ActivePlans = 1, RelevantPlans = 1 });

        scene.Plans = [scene.Plans[0], Held(Plan(PlanB, Link(FireSafety, adapted: 10)) with { IsArchived = true })];
        scene.Refresh();
        scene.Registration.Standing.ActivePlans.Should().Be(1);

        HeldPlan stricter = Held(Plan(PlanB, Link(FireSafety, adapted: 10)));
        scene.Plans = [scene.Plans[0], stricter with { Assignment = stricter.Assignment.Apply(new AssignmentEvent.Deactivated(DeactivationCause.ByHand, FirstDay, [])) }];
        scene.Holding.Should().Be(new RegistrationHolding(1, 1, Validity));
    }

    [Fact]
    [Rule("PRG-05", "PRG-68")]
    public void Without_a_relevant_plan_the_published_validity_decides()
    {
        Scene scene = new() { Plans = [Held(Plan(PlanA, Link(FireSafety, adapted: 10)))] };
        States.Accepted(scene.Fulfil());

        scene.Plans = [];
        scene.Refresh();

        scene.Registration.Standing.Should().BeEquivalentTo(new { ExpiresOn = FirstDay.PlusDays(Validity), ActivePlans = 0, RelevantPlans = 0 });
        scene.Registration.FulfilledOn.Should().Be(FirstDay);
    }

    [Theory]
    [Rule("PRG-67", "REQ-86", "REQ-88")]
    [InlineData(365, true, 730)]
    [InlineData(365, false, 365)]
    [InlineData(null, true, null)]
    public void An_adaptation_takes_part_only_while_the_definition_allows_it(int? published, bool allows, int? validity) =>
        new Scene(Self with { ValidityDays = published, AllowAdaptation = allows }) { Plans = [Held(Plan(PlanA, Link(FireSafety, adapted: 730)))] }
            .Holding.ValidityDays.Should().Be(validity);

    [Fact]
    public void The_same_plan_at_two_positions_counts_once()
    {
        Plan plan = Plan(PlanA, Link(FireSafety));
        Scene scene = new() { Plans = [Held(plan), Held(plan, position: 41)] };

        scene.Holding.Should().Be(new RegistrationHolding(1, 1, Validity));
    }

    [Fact]
    public void The_holding_equals_a_naive_count_over_random_plans_and_marks()
    {
        System.Random random = new(7);
        for (int run = 0; run < 500; run++)
        {
            Scene scene = new(Self with { ValidityDays = random.Next(3) == 0 ? null : random.Next(1, 9) * 100, AllowAdaptation = random.Next(4) > 0 });
            scene.Plans =
            [
                .. Enumerable.Range(0, random.Next(5)).Select(i => Held(
                    Plan(Id<PlanId>(200 + random.Next(3)), Link(FireSafety, random.Next(2) == 0 ? Scene.SubPlan : NextSubPlan,
                        random.Next(2) == 0 ? null : random.Next(1, 9) * 50, (PlanLinkState)random.Next(1, 4))), position: 50 + i)),
            ];
            scene.Plans = [.. scene.Plans.DistinctBy(held => held.Plan.Id)];
            scene.Marks =
            [
                .. Enumerable.Range(0, random.Next(4)).Select(_ => Id<PlanId>(200 + random.Next(3))).Distinct()
                    .Select(plan => new NotRelevantMark(
                        random.Next(2) == 0 ? NotRelevantMarkKey.On(Kari, plan, FireSafety) : NotRelevantMarkKey.On(Kari, plan, Scene.SubPlan), "Nei", Now, 1)),
            ];

            scene.Holding.Should().Be(Naive(scene));
        }
    }

    public static TheoryData<int, int?> Notices => new() { { 0, 335 }, { 334, 335 }, { 335, 366 }, { 365, 366 }, { 366, null }, { 400, null } };

    [Theory]
    [MemberData(nameof(Notices))]
    [Rule("PRG-71")]
    public void After_a_night_the_next_notice_is_thirty_days_before_then_the_day_after_then_none(int night, int? next)
    {
        Scene scene = States.Fulfilled(Self);

        RegistrationStanding.MovedOn(scene.Registration, FirstDay.PlusDays(night)).NextNoticeOn
            .Should().Be(next is { } days ? FirstDay.PlusDays(days) : null);
    }

    public static TheoryData<string, int, int?> DeadlineNotices => new()
    {
        { "not started", 0, 70 },
        { "not started", 69, 70 },
        { "not started", 70, 101 },
        { "not started", 100, 101 },
        { "not started", 101, null },
        { "not relevant", 0, null },
        { "archived", 0, null },
        { "fulfilled", 0, 335 },
        { "expired", 80, 101 },
        { "expired", 101, null },
    };

    [Theory]
    [MemberData(nameof(DeadlineNotices))]
    [Rule("PRG-76", "FOL-38")]
    public void A_deadline_that_is_still_to_be_kept_is_looked_at_thirty_days_before_and_the_day_after(string state, int night, int? next)
    {
        Scene scene = state switch
        {
            "fulfilled" => States.Fulfilled(Self),
            "expired" => States.Fulfilled(Self with { ValidityDays = 60 }),
            _ => new Scene(Self),
        };
        States.Accepted(scene.SetDeadline(FirstDay.PlusDays(100)));
        scene.Registration.Standing.NextNoticeOn.Should().Be(FirstDay, "the coming night looks at what was set");
        if (state == "not relevant")
        {
            States.Accepted(scene.MarkNotRelevant(PlanA));
        }
        else if (state == "archived")
        {
            scene.Archive();
        }

        RegistrationStanding.MovedOn(scene.Registration, FirstDay.PlusDays(night)).NextNoticeOn
            .Should().Be(next is { } days ? FirstDay.PlusDays(days) : null);
    }

    public static TheoryData<int, bool> Nearness => new() { { 0, true }, { 29, true }, { 30, false }, { 31, false } };

    [Theory]
    [MemberData(nameof(Nearness))]
    [Rule("FOL-38")]
    public void A_deadline_is_set_near_when_fewer_than_thirty_days_are_left(int days, bool isNear)
    {
        Scene scene = new(Self);

        States.Accepted(scene.SetDeadline(FirstDay.PlusDays(days)));

        scene.Facts.Should().Equal(new RegistrationEvent.DeadlineSet(FirstDay.PlusDays(days), isNear));
    }

    [Fact]
    [Rule("PRG-71")]
    public void An_expiry_at_the_end_of_the_calendar_is_moved_on_like_any_other()
    {
        Scene scene = new(Self with { ValidityDays = null, ManualExpiryDate = true });
        States.Accepted(scene.Fulfil(new RegistrationEntry(FirstDay, LocalDate.MaxIsoValue)));

        RegistrationStanding.MovedOn(scene.Registration, scene.Today).NextNoticeOn.Should().Be(LocalDate.MaxIsoValue.PlusDays(-30));
    }

    [Fact]
    [Rule("PRG-71", "PRG-72")]
    public void The_next_notice_follows_the_fulfilment_and_is_gone_with_it()
    {
        Scene scene = Night(States.Fulfilled(Self));
        scene.Registration.Standing.NextNoticeOn.Should().Be(FirstDay.PlusDays(Validity - 30));

        scene.Today = FirstDay.PlusDays(Validity + 1);
        States.Accepted(Night(scene).Fulfil());
        Night(scene).Registration.Standing.NextNoticeOn.Should().Be(scene.Today.PlusDays(Validity - 30));

        States.Accepted(scene.Unlock() ?? scene.Clear());
        Night(scene).Registration.Standing.NextNoticeOn.Should().BeNull();
    }

    [Theory]
    [Rule("PRG-71", "ASG-51")]
    [InlineData(Validity)]
    [InlineData(null)]
    public void The_coming_night_looks_at_what_was_fulfilled_changed_or_is_no_longer_fulfilled(int? validity)
    {
        Scene scene = Night(new Scene(Self with { ValidityDays = validity }));
        States.Accepted(scene.Draft(new RegistrationEntry(FirstDay)));
        scene.Registration.Standing.NextNoticeOn.Should().BeNull("a draft changes nothing that a night looks at");

        States.Accepted(scene.Fulfil());
        scene.Registration.Standing.NextNoticeOn.Should().Be(FirstDay);

        States.Accepted(Night(scene).Unlock() ?? scene.Clear());
        scene.Registration.Standing.NextNoticeOn.Should().Be(FirstDay);
    }

    [Fact]
    [Rule("ASG-51")]
    public void What_the_coming_night_is_to_look_at_stays_so_whatever_is_registered_before()
    {
        Scene scene = Night(new Scene());
        scene.Plans = scene.Plans.Add(Held(Plan(PlanB, Link(FireSafety))));
        scene.Refresh();

        States.Accepted(scene.Draft(new RegistrationEntry(FirstDay)));

        scene.Registration.Standing.NextNoticeOn.Should().Be(FirstDay);
    }

    [Fact]
    public void An_event_that_leaves_the_expiry_leaves_the_notice_and_a_mark_takes_it_away()
    {
        Scene scene = States.Fulfilled(Self);
        scene.Today = FirstDay.PlusDays(340);
        scene.Registration = scene.Registration with { Standing = RegistrationStanding.MovedOn(scene.Registration, scene.Today) };

        States.Accepted(scene.Unlock());
        scene.Registration.Standing.NextNoticeOn.Should().Be(FirstDay.PlusDays(Validity + 1));

        States.Accepted(scene.MarkNotRelevant(PlanA));
        scene.Registration.Standing.NextNoticeOn.Should().Be(scene.Today, "the coming night looks at what a mark changed");
        RegistrationStanding.MovedOn(scene.Registration, scene.Today).NextNoticeOn.Should().BeNull();
    }

    [Fact]
    public void A_set_operation_makes_due_what_it_changed_and_nothing_else()
    {
        Scene scene = States.Fulfilled(Self);
        RegistrationStanding before = scene.Registration.Standing;
        scene.Today = FirstDay.PlusDays(7);

        scene.Refresh();
        scene.Registration.Standing.Should().Be(before);

        scene.Plans = scene.Plans.Add(Held(Plan(PlanB, Link(FireSafety))));
        scene.Refresh();
        scene.Registration.Standing.Should().Be(before with { ActivePlans = 2, RelevantPlans = 2, NextNoticeOn = scene.Today });
    }

    private static Scene Night(Scene scene)
    {
        scene.Registration = scene.Registration with { Standing = RegistrationStanding.MovedOn(scene.Registration, scene.Today) };
        return scene;
    }

    private static IEnumerable<StatusColour> Colours(Scene scene, params string[] days) => days.Select(day =>
        RegistrationStatus.Colour(RegistrationStatus.Of(scene.Registration, new StatusDay(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value))));

    /// <summary>The definition with lists and no cleverness.</summary>
    private static RegistrationHolding Naive(Scene scene)
    {
        RequirementContent content = scene.Requirement.Published!;
        var links = (from held in scene.Plans
                     from link in held.Plan.Links
                     where link.State == PlanLinkState.Active && link.Requirement == FireSafety
                     let isMarked = scene.Marks.Any(mark => mark.Key == NotRelevantMarkKey.On(Kari, held.Plan.Id, FireSafety)
                         || mark.Key == NotRelevantMarkKey.On(Kari, held.Plan.Id, link.SubPlan))
                     let isAdapted = link.Adaptation is not null && content.AllowAdaptation && content.ValidityDays is not null
                     select (held.Plan.Id, isMarked, Days: isAdapted ? link.Adaptation!.Days : content.ValidityDays)).ToList();
        ImmutableArray<int?> relevant = [.. links.Where(link => !link.isMarked).Select(link => link.Days)];
        return new RegistrationHolding(links.Count, relevant.Length, relevant.IsEmpty ? content.ValidityDays : relevant.Min());
    }
}
