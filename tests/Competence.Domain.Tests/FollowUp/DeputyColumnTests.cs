using System.Collections.Immutable;
using System.Globalization;
using Competence.Access;
using Competence.Domain.Tests.Assignments;
using Competence.Domain.Tests.Delegation;
using Competence.FollowUp;
using static Competence.Domain.Tests.Assignments.Hospital;
using static Competence.Domain.Tests.Delegation.Wards;

namespace Competence.Domain.Tests.FollowUp;

/// <summary>The column of deputies in the overview: Berit leads Lars and Odd, who lead the two wards.</summary>
public sealed class DeputyColumnTests : IAsyncLifetime
{
    private Hospital _hospital = null!;

    /// <summary>Who sees the row of Lars, and whether the viewer changes the deputies of Lars.</summary>
    public static TheoryData<string, Actor, bool> WhoSeesLars => new()
    {
        { "the leader's own leader", AsBerit, true },
        { "trust admin of the trust", AsTorWith(Role.TrustAdmin, Trust), true },
        { "super user", AsTorWith(Role.SuperUser, Clinic), false },
        { "delegated leader", AsTorWith(Role.DelegatedLeader, Clinic), false },
        { "professional responsible B", AsTorWith(Role.ProfessionalResponsibleB, Trust), false },
    };

    public async ValueTask InitializeAsync() => _hospital = await Open();

    public ValueTask DisposeAsync()
    {
        _hospital.Dispose();
        return default;
    }

    [Fact]
    [Rule("DEP-13")]
    public async Task It_shows_nothing_for_who_leads_nobody_none_for_a_leader_without_a_deputy_and_the_number_for_one_with_some()
    {
        (await ColumnAsync(AsBerit)).Should().Equal(("Eva", null), ("Kari", null), ("Lars", 0), ("Nils", null), ("Odd", 0));

        await _hospital.SetAsync(AsLars, Lars, Tor);
        await _hospital.SetAsync(AsLars, Lars, Eva, Today);
        (await ColumnAsync(AsBerit)).Should().Equal(("Eva", null), ("Kari", null), ("Lars", 2), ("Nils", null), ("Odd", 0));

        _hospital.Pass(Duration.FromDays(1));
        (await ColumnAsync(AsBerit)).Should().Contain(("Lars", 1), "the deputyship of Eva had yesterday as its last day");
        await _hospital.LedBy(Kari, Odd);
        await _hospital.LedBy(Nils, Odd);
        (await ColumnAsync(AsBerit)).Should().Contain(("Lars", null), "Lars leads nobody any more");
    }

    [Theory]
    [MemberData(nameof(WhoSeesLars))]
    [Rule("DEP-12", "DEP-13", "DEP-14")]
    public async Task Every_role_with_the_overview_sees_it_and_the_leader_s_own_leader_and_a_trust_admin_change_it(string who, Actor actor, bool changes)
    {
        await _hospital.SetAsync(AsLars, Lars, Tor);

        EmployeeRow row = (await RowsAsync(actor)).Single(found => found.Person == Lars);

        (row.Deputies, row.MayChangeDeputies).Should().Be((1, changes), who);
        (await _hospital.SetAsync(actor, Lars, Eva)).IsAccepted.Should().Be(changes, "the column offers what the service does");
        (await RowsAsync(actor)).Where(found => found.Deputies is null).Should().OnlyContain(found => !found.MayChangeDeputies);
    }

    [Fact]
    [Rule("DEP-12", "DEP-14")]
    public async Task A_leader_changes_those_of_the_leaders_led_directly_and_only_sees_those_further_down()
    {
        await _hospital.LedBy(Tor, Kari);

        (await RowsAsync(AsBerit)).Where(row => row.Deputies is not null).Select(row => (row.Person, row.MayChangeDeputies))
            .Should().BeEquivalentTo([(Lars, true), (Odd, true), (Kari, false)]);
        (await RowsAsync(AsLars)).Single(row => row.Deputies is not null).Should().Match<EmployeeRow>(row => row.Person == Kari && row.MayChangeDeputies);
        Actor deputy = await DeputyOfLarsAsync();
        (await RowsAsync(deputy)).Single(row => row.Person == Kari).Should().Match<EmployeeRow>(row => row.Deputies == 0 && !row.MayChangeDeputies);
    }

    [Fact]
    [Rule("DEP-10", "DEP-14")]
    public async Task The_own_ones_are_changed_by_the_leader_and_not_by_a_role_that_the_leader_holds_elsewhere()
    {
        PositionId second = await _hospital.SecondPosition(Lars, NextWard, Berit);
        RoleGrant admin = AsTorWith(Role.TrustAdmin, Trust).Grants.Single();

        (await RowsAsync(AsLars with { Grants = [admin] })).Single(row => row.Position == LarsPosition)
            .Should().Match<EmployeeRow>(row => row.Deputies == 0 && row.MayChangeDeputies);
        (await RowsAsync(new Actor(Lars, new ActingAs.Position(second, NextWard), [admin]))).Single(row => row.Position == LarsPosition)
            .Should().Match<EmployeeRow>(row => row.Deputies == 0 && !row.MayChangeDeputies);
    }

    [Fact]
    [Rule("DEP-14")]
    public async Task It_is_blank_for_a_leader_whose_deputies_the_viewer_may_not_see_whatever_the_store_answers()
    {
        EmployeeRow lars = (await RowsAsync(AsBerit)).Single(row => row.Person == Lars);
        EmployeeRow unknown = lars with { Position = Id<PositionId>(99) };
        EmployeeOverviewService overview = new(
            new Answering([lars, unknown]), _hospital.Get<IAccessFacts>(), _hospital.Get<BusinessClock>(), _hospital.Get<CompetenceOptions>());
        async Task<string> DeputiesAsync(Actor actor) => string.Join(
            ' ', (await overview.ListAsync(actor, directOnly: false, "", new PageRequest(1, 100))).Items.Select(row => row.Deputies?.ToString(CultureInfo.InvariantCulture) ?? "blank"));

        (await DeputiesAsync(AsBerit)).Should().Be("0 blank");
        (await DeputiesAsync(AsTorWith(Role.SuperUser, Clinic))).Should().Be("0 blank");
        (await DeputiesAsync(AsTorWith(Role.SuperUser, NextTrust))).Should().Be("blank blank");
        (await DeputiesAsync(AsOdd)).Should().Be("blank blank");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [Rule("DEP-13", "DEP-15")]
    public async Task It_tells_on_every_day_how_many_the_list_of_deputies_has(int seed)
    {
        Random random = new(seed);
        foreach (PersonId deputy in new[] { Kari, Nils, Eva, Tor })
        {
            int last = random.Next(0, 5);
            await _hospital.SetAsync(AsLars, Lars, deputy, last == 4 ? null : Today.PlusDays(last));
        }

        PersonId leaving = random.Next(2) == 0 ? Eva : Tor;
        int leavesOn = random.Next(0, 5);
        for (int day = 0; day < 6; day++)
        {
            if (day == leavesOn)
            {
                await _hospital.End(PositionOf(leaving));
            }

            int listed = (await _hospital.DeputiesOfLars()).Length;
            (await ColumnAsync(AsBerit)).Should().Contain(("Lars", listed), $"it is day {day}");
            _hospital.Pass(Duration.FromDays(1));
        }
    }

    private async Task<Actor> DeputyOfLarsAsync()
    {
        await _hospital.SetAsync(AsLars, Lars, Eva);
        return await _hospital.AsDeputyOfLars(Eva);
    }

    private async Task<IEnumerable<EmployeeRow>> RowsAsync(Actor actor) =>
        (await _hospital.Get<EmployeeOverviewService>().ListAsync(actor, directOnly: false, "", new PageRequest(1, 100))).Items;

    private async Task<IEnumerable<(string Name, int? Deputies)>> ColumnAsync(Actor actor) =>
        (await RowsAsync(actor)).Select(row => (row.Name.Split(' ')[0], row.Deputies)).OrderBy(row => row.Item1, StringComparer.Ordinal);

    /// <summary>A store that answers the same whoever asks.</summary>
    private sealed class Answering(ImmutableArray<EmployeeRow> rows) : IEmployeeReports
    {
        public ValueTask<Page<EmployeeRow>> PageAsync(EmployeeQuery query, CancellationToken cancellationToken = default) =>
            new(new Page<EmployeeRow>(rows, rows.Length, query.Page));
    }
}
