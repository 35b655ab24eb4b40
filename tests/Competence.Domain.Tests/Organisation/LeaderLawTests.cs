using System.Collections.Immutable;
using Competence.FollowUp;
using Competence.Organisation;
using FsCheck;
using FsCheck.Fluent;
using static Competence.Domain.Tests.Organisation.WardOfIda;

namespace Competence.Domain.Tests.Organisation;

/// <summary>
/// Whatever leaders are set, removed, imported or gone: everybody sees exactly those that a plain model of the chain says, in lists and one by one.
/// </summary>
public class LeaderLawTests
{
    private const int People = 5;
    private static readonly PositionText Admin = new("7100", "Adele", "Admin", "", CostCentre: "1002");

    [Fact]
    [Rule("ACC-18", "ACC-82", "DEP-27", "DEP-29", "DEP-31")]
    public void Nobody_sees_others_than_those_led_by_the_leaders_that_apply() =>
        Prop.ForAll(Steps().ToArbitrary(), steps => PlayAsync(steps).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static async Task<bool> PlayAsync(Step[] steps)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        Model model = Model.Begin;
        await runs.Run(Monday, model.File);
        PositionId[] ids = await Task.WhenAll(Enumerable.Range(0, People).Select(async number => (await runs.PositionOf(Line(number))).Id));
        RoleGrant everything = new(Role.TrustAdmin, new RoleScope.OfUnit((await runs.Unit("T1", "T1")).Id), Monday);
        Actor admin = (await ActingAsync(runs, Admin))! with { Grants = [everything] };
        LocalDate day = Monday;
        foreach (Step step in steps)
        {
            switch (step.Kind)
            {
                case 0:
                    bool isSet = (await runs.Get<LeaderService>().SetAsync(admin, ids[step.Who], ids[step.Other])).IsAccepted;
                    isSet.Should().Be(model.MaySet(step.Who, step.Other));
                    model = isSet ? model with { ByHand = model.ByHand.SetItem(step.Who, step.Other) } : model;
                    break;
                case 1:
                    bool isRemoved = (await runs.Get<LeaderService>().RemoveAsync(admin, ids[step.Who])).IsAccepted;
                    isRemoved.Should().Be(model.IsActive[step.Who] && model.ByHand[step.Who] is not null);
                    model = isRemoved ? model with { ByHand = model.ByHand.SetItem(step.Who, null) } : model;
                    break;
                case 2:
                    model = model.IsActive[step.Who] ? model with { Imported = model.Imported.SetItem(step.Who, step.Who == step.Other ? null : step.Other) } : model;
                    await runs.Run(day = ImportDay(day), model.File);
                    break;
                default:
                    model = model with { IsActive = model.IsActive.SetItem(step.Who, !model.IsActive[step.Who]) };
                    await runs.Run(day = ImportDay(day), model.File);
                    break;
            }

            await CheckAsync(runs, model);
        }

        return true;
    }

    private static async Task CheckAsync(NightlyRuns runs, Model model)
    {
        foreach (int viewer in Enumerable.Range(0, People).Where(number => model.IsActive[number]))
        {
            Actor actor = (await ActingAsync(runs, Line(viewer)))!;
            int[] seen = [.. model.SeenBy(viewer)];

            Page<EmployeeRow> overview = await runs.Get<EmployeeOverviewService>().ListAsync(actor, directOnly: false, "", new PageRequest(1, 50));
            overview.Items.Select(row => row.Name).Should().BeEquivalentTo(seen.Select(number => $"{Line(number).GivenName} {Line(number).FamilyName}"));
            foreach (int other in Enumerable.Range(0, People))
            {
                (await runs.Get<OrganisationService>().FindPersonAsync(actor, (await runs.PersonOf(Line(other))).Id)).IsAccepted
                    .Should().Be(other == viewer || seen.Contains(other));
            }
        }
    }

    private static async Task<Actor?> ActingAsync(NightlyRuns runs, PositionText line) =>
        (await runs.Get<SignInService>().ActAsync((await runs.PersonOf(line)).Id, (await runs.PositionOf(line)).Id)).Match(actor => actor, _ => (Actor?)null);

    private static LocalDate ImportDay(LocalDate after) => Competence.Organisation.Import.ImportCalendar.MondayToFriday.FirstOnOrAfter(after.PlusDays(1));

    private static PositionText Line(int number) => new($"720{number}", $"Nr{number}", "Prøve", "");

    private static Gen<Step[]> Steps() =>
        (from kind in Gen.Frequency((4, Gen.Constant(0)), (2, Gen.Constant(1)), (2, Gen.Constant(2)), (2, Gen.Constant(3)))
         from who in Gen.Choose(0, People - 1)
         from other in Gen.Choose(0, People - 1)
         select new Step(kind, who, other)).ArrayOf(7);

    /// <summary>What is done: 0 sets a leader by hand, 1 removes it, 2 imports another leader, 3 ends or reopens a position.</summary>
    private sealed record Step(int Kind, int Who, int Other);

    /// <summary>Who leads whom by the master data and by hand, and whose position is active. At first each leads the next.</summary>
    private sealed record Model(ImmutableArray<int?> Imported, ImmutableArray<int?> ByHand, ImmutableArray<bool> IsActive)
    {
        public static Model Begin { get; } = new([.. Enumerable.Range(0, People).Select(number => number == 0 ? (int?)null : number - 1)],
            [.. Enumerable.Repeat((int?)null, People)], [.. Enumerable.Repeat(true, People)]);

        public IEnumerable<PositionText> File =>
        [
            Admin,
            .. Enumerable.Range(0, People).Where(number => IsActive[number]).Select(number => Imported[number] is { } leader ? Line(number).LedBy(Line(leader)) : Line(number)),
        ];

        public bool MaySet(int who, int leader) => IsActive[who] && who != leader && IsActive[leader] && ByHand[who] != leader;

        public IEnumerable<int> SeenBy(int viewer) =>
            Enumerable.Range(0, People).Any(number => IsActive[number] && Applying(number) == viewer)
                ? Enumerable.Range(0, People).Where(number => IsActive[number] && number != viewer && Chain(number).Contains(viewer))
                : [];

        private int? Applying(int number) => ByHand[number] ?? Imported[number];

        private List<int> Chain(int number)
        {
            List<int> chain = [];
            for (int? step = Applying(number); step is { } leader && leader != number && !chain.Contains(leader); step = Applying(leader))
            {
                chain.Add(leader);
            }

            return chain;
        }
    }
}
