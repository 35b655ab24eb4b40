using System.Collections.Immutable;
using Competence.FollowUp;
using Competence.Loans;
using Competence.Organisation;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Ida and Per are nurses of the first ward under Lars, Lars is under Berit of the second ward, and Guro of the second ward leads nobody.</summary>
internal sealed class WardOfIda
{
    public static readonly LocalDate Monday = NightlyRuns.Monday;
    public static readonly PositionText Berit = new("7000", "Berit", "Dahl", "", CostCentre: "1002", Title: "Head of clinic");
    public static readonly PositionText Lars = new PositionText("7002", "Lars", "Vik", "", Title: "Head nurse").LedBy(Berit);
    public static readonly PositionText Ida = new PositionText().LedBy(Lars);
    public static readonly PositionText Per = new PositionText("7003", "Per", "Ås", "").LedBy(Lars);
    public static readonly PositionText Guro = new PositionText("7004", "Guro", "Lie", "", CostCentre: "1002", Title: "Head nurse").LedBy(Berit);
    public static readonly PositionText Far = new("7005", "Siv", "Moe", "", Trust: "T2", CostCentre: "1001");
    public static readonly ImmutableArray<PositionText> Everybody = [Berit, Lars, Ida, Per, Guro, Far];

    private WardOfIda(NightlyRuns runs) => Runs = runs;

    public NightlyRuns Runs { get; }

    public LeaderService Leaders => Runs.Get<LeaderService>();

    public static async Task<WardOfIda> OpenAsync(params PositionText[] more)
    {
        NightlyRuns runs = await new NightlyRuns().WithUnits();
        await runs.Run(Monday, [.. Everybody, .. more]);
        return new WardOfIda(runs);
    }

    public async Task<PositionId> Id(PositionText line) => (await Runs.PositionOf(line)).Id;

    /// <summary>The person signed in at the position now.</summary>
    public async Task<Actor> As(PositionText line, params ImmutableArray<RoleGrant> grants) =>
        (await Runs.Get<SignInService>().ActAsync((await Runs.PersonOf(line)).Id, await Id(line))).Value with { Grants = grants };

    /// <summary>The position of the leader set by hand, by somebody who leads the employee now.</summary>
    public async Task SetLeader(PositionText by, PositionText employee, PositionText leader) =>
        (await Leaders.SetAsync(await As(by), await Id(employee), await Id(leader))).IsAccepted.Should().BeTrue();

    /// <summary>The given names of those in the overview.</summary>
    public async Task<IEnumerable<string>> OverviewOf(PositionText line, bool directOnly = false) =>
        (await Runs.Get<EmployeeOverviewService>().ListAsync(await As(line), directOnly, "", default)).Items.Select(row => row.Name.Split(' ')[0]);

    /// <summary>Lends somebody from tomorrow, without end.</summary>
    /// <returns>The temporary position.</returns>
    public async Task<PositionId> Lend(PositionText who, PositionText lender, PositionText borrower)
    {
        Position leader = await Runs.PositionOf(borrower);
        LoanRequest wanted = new(leader.Unit, leader.Id, Runs.Get<BusinessClock>().Read().Today.PlusDays(1), null, null);
        return (await Runs.Get<LoanService>().RegisterAsync(await As(lender), await Id(who), wanted)).Value.TemporaryPosition;
    }

    public async Task<LeaderOfPosition> LeaderOf(PositionText line) => (await Leaders.FindAsync(await As(line), await Id(line))).Value;

    public async Task<RoleGrant> Grant(Role role, string trust, string unit, int daysTo = 100) =>
        new(role, new RoleScope.OfUnit((await Runs.Unit(trust, unit)).Id), Monday.PlusDays(-100), Monday.PlusDays(daysTo));
}
