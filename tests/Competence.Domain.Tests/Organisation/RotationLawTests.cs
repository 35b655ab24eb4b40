using Competence.Assignments;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using FsCheck;
using FsCheck.Fluent;
using static Competence.Domain.Tests.Organisation.ImportFiles;

namespace Competence.Domain.Tests.Organisation;

/// <summary>What holds for the plans of residents, whatever files come: a plan goes where its resident rotates, and never gets lost.</summary>
public class RotationLawTests
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly (string Trust, string CostCentre)[] Places = [("T1", "1001"), ("T1", "1002"), ("T1", "1003"), ("T2", "1001")];

    [Fact]
    [Rule("ORG-26", "ORG-44", "ORG-45", "ORG-47")]
    public void Rotation_never_loses_an_assignment() =>
        Prop.ForAll(Arb.From(Files()), files =>
        {
            NightlyRuns runs = Done(Begun(batch: 2));
            Plan goals = Done(runs.Plan("Læringsmål")), competence = Done(runs.Plan("Kompetanse", PlanContentType.CompetencePlan));
            List<AssignmentId> given = [];
            for (int number = 0; number < files.Length; number++)
            {
                LocalDate day = DayOf(number);
                Dictionary<PositionId, Position> before = Done(runs.Positions()).ToDictionary(position => position.Id);
                Assignment[] were = [.. given.Select(id => Done(runs.Assignment(id)))];

                ImportReport report = Done(runs.Run(day, files[number]));

                Dictionary<PositionId, Position> after = Done(runs.Positions()).ToDictionary(position => position.Id);
                Assignment[] are = [.. given.Select(id => Done(runs.Assignment(id)))];
                foreach ((Assignment was, Assignment now) in were.Zip(are))
                {
                    Follows(was, now, are, goals, before, after, day);
                }

                are.Select(assignment => (assignment.Position, assignment.Plan)).Should().OnlyHaveUniqueItems();
                report.RotatedPlans.Should().Be(were.Zip(are).Count(pair => pair.First.Position != pair.Second.Position || IsTakenOut(pair.First, pair.Second)));
                given.AddRange(after.Values.Where(position => position.IsActive && are.All(held => held.Position != position.Id || held.Plan != goals.Id))
                    .SelectMany(position => new[] { goals, competence }.Where(plan => are.All(held => held.Position != position.Id || held.Plan != plan.Id))
                        .Select(plan => Done(runs.Give(LineOf(position), plan)))));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_files_bring_about_rotations_and_ends_without_one()
    {
        int rotated = 0, ended = 0;
        foreach (PositionText[][] files in Gen.Sample(Files(), 250))
        {
            NightlyRuns runs = Done(Begun(batch: 5000));
            Plan goals = Done(runs.Plan("Læringsmål"));
            Done(runs.Run(DayOf(0), files[0]));
            foreach (Position position in Done(runs.Positions()))
            {
                Done(runs.Give(LineOf(position), goals));
            }

            ImportReport report = Done(runs.Run(DayOf(1), files[1]));
            rotated += report.RotatedPlans;
            ended += report.Deactivated - report.RotatedPlans;
        }

        rotated.Should().BeGreaterThan(20);
        ended.Should().BeGreaterThan(20);
    }

    private static void Follows(
        Assignment was, Assignment now, Assignment[] are, Plan goals, Dictionary<PositionId, Position> before, Dictionary<PositionId, Position> after, LocalDate day)
    {
        Position from = after[was.Position];
        bool ends = before[was.Position].IsActive && (!from.IsActive || from.Start > before[was.Position].End?.PlusDays(1));
        if (IsTakenOut(was, now))
        {
            (now.Position, now.Plan, after[now.Position].IsActive).Should().Be((was.Position, goals.Id, true));
            before.Values.Where(old => old.IsActive && old.Person == was.Person && old.Id != was.Position).Should().Contain(
                old => IsFollowedBy(after[old.Id].IsActive ? old.End : after[old.Id].End, after[was.Position].Start),
                "it continues in place of one that ended the day before");
        }
        else if (!was.IsActive || !ends)
        {
            now.Should().Be(was);
        }
        else if (now.Position == was.Position)
        {
            (now.IsActive, now.Deactivation?.Cause, now.Deactivation?.On).Should().Be((false, DeactivationCause.PositionEnded, day));
            bool mayGo = was.Plan == goals.Id && from.Occupation != Occupation.Employee && !from.IsActive;
            after.Values.Where(next => mayGo && IsNext(from.End, next)).Should().BeEmpty("a learning-goal plan goes where the resident rotates");
        }
        else
        {
            Position to = after[now.Position];
            (was.Plan, now.IsActive, to.IsActive, to.Person, to.Trust).Should().Be((goals.Id, true, true, was.Person, from.Trust));
            before.ContainsKey(to.Id).Should().Be(before.GetValueOrDefault(to.Id) is { Start: var start } && start != to.Start);
            (from.IsActive ? before[from.Id].End : from.End).Should().Be(to.Start.PlusDays(-1));
        }

        // Opened by this run for an employment that was not here, and without the plan: another position of the person may have brought it.
        bool IsNext(LocalDate? end, Position next) => next.IsActive && next.Person == was.Person && next.Trust == from.Trust
            && next.Start == end?.PlusDays(1) && !before.ContainsKey(next.Id)
            && are.All(held => held.Position != next.Id || held.Plan != goals.Id);
    }

    private static bool IsFollowedBy(LocalDate? end, LocalDate start) => end?.PlusDays(1) == start;

    /// <summary>Whether a run took an assignment out again that was put away.</summary>
    private static bool IsTakenOut(Assignment was, Assignment now) => !was.IsActive && now.IsActive;

    private static async Task<NightlyRuns> Begun(int batch)
    {
        NightlyRuns runs = await new NightlyRuns(configure: options => options.LargestImportBatch = batch).WithUnits();
        (await runs.ImportUnits(Monday, [.. UnitText.TwoTrusts, new("T1", "1003", "Third ward", "cost-centre", "1000")])).IsAccepted.Should().BeTrue();
        return runs;
    }

    private static PositionText LineOf(Position position) =>
        new(position.Identity.ObjectId, Trust: position.Identity.Trust, CostCentre: position.Identity.CostCentre);

    /// <summary>Two or three files of two persons at three places, in periods that follow each other, overlap or have days between them.</summary>
    private static Gen<PositionText[][]> Files() =>
        from first in File()
        from second in Gen.OneOf(Gen.Constant(first), File())
        from others in Gen.OneOf(Gen.Constant(Array.Empty<PositionText[]>()), Gen.ArrayOf(File(), 1))
        select (PositionText[][])[first, second, .. others];

    private static Gen<PositionText[]> File() =>
        from people in Gen.ArrayOf(
            from old in Line(Places[0], (-100, 3), (-100, 3), (-100, 3), (-100, null), (4, null))
            from next in Line(Places[1], (4, null), (4, null), (4, null), (4, 12), (5, null), (-2, null), (-100, 3))
            from another in Line(Places[2], (4, null), (4, null), (-100, 3), (13, null))
            from far in Line(Places[3], (-100, 3), (4, null), (-100, null))
            select new[] { old, next, another, far }, 2)
        let lines = people.SelectMany((line, person) => line.OfType<PositionText>().Select(it => it with { ObjectId = $"700{person + 1}" })).ToArray()
        where lines.Length > 0
        select lines;

    private static Gen<PositionText?> Line((string Trust, string CostCentre) place, params (int From, int? To)[] periods) =>
        from isThere in Gen.Elements(true, true, true, false)
        from occupation in Gen.Elements("resident", "resident", "part-one-resident", "employee")
        from period in Gen.Elements(periods)
        from registered in Gen.Elements(-60, -60, -60, -60, -60, 3)
        select isThere
            ? new PositionText("", "Kim", "Berg", "", place.Trust, place.CostCentre, "Doctor", occupation, "false",
                Text(period.From), period.To is { } end ? Text(end) : "", Text(registered))
            : null;

    private static string Text(int days) => NodaTime.Text.LocalDatePattern.Iso.Format(Monday.PlusDays(days));
}
