using System.Collections.Immutable;
using Competence.Access;
using static Competence.Domain.Tests.Access.TwoTrusts;

namespace Competence.Domain.Tests.Access;

public sealed class RoleServiceTests : IAsyncLifetime
{
    private static readonly Actor Operator = new(Berit, new ActingAs.Operator(), []);
    private static readonly Actor TrustAdmin = Holding(Granted(Role.TrustAdmin, Of(Trust)));
    private static readonly RoleGrant SuperUser = Granted(Role.SuperUser, Of(Ward), 0);

    private Hospital _hospital = null!;

    private RoleService Roles => _hospital.Get<RoleService>();

    private static readonly Refusal NotFound = GeneralRules.NotFound.Refuse(("what", "position"), ("id", KarisPosition));
    private static readonly Refusal Denied = GeneralRules.AccessDenied.Refuse(("action", "role-grant"));

    public static TheoryData<Actor, bool> WhoMayNot => new()
    {
        { Holding(), false },
        { Holding(Granted(Role.TrustAdmin, Of(NextWard))), false },
        { Holding(Granted(Role.TrustAdmin, Of(NextTrust))), false },
        { Holding(Granted(Role.CentralOperator, new RoleScope.OfRegion(), daysTo: -1)), false },
        { Actor.OfJob("nightly-import"), false },
        { Leading(Lars, LarsPosition, Clinic), true },
        { TrustAdmin, true },
    };

    public async ValueTask InitializeAsync() => _hospital = await Hospital.OpenAsync();

    public ValueTask DisposeAsync()
    {
        _hospital.Dispose();
        return default;
    }

    [Fact]
    [Rule("ACC-04")]
    public async Task The_operator_grants_and_revokes_and_the_history_tells_who_when_and_for_what()
    {
        (await Roles.GrantAsync(Operator, KarisPosition, SuperUser)).Value.Grants.Should().Equal(SuperUser);
        (await Roles.RevokeAsync(Operator, KarisPosition, Role.SuperUser, Of(Ward))).Value.Version.Should().Be(2);

        ImmutableArray<HistoryEntry> history = await _hospital.Get<IHistory>().ListAsync(PositionRoles.None(KarisPosition, Kari).Subject, new HistoryPage(10));
        history.Select(entry => entry.Fact).Should().Equal(
            new PositionRolesEvent.Revoked(Role.SuperUser, Of(Ward), Today.PlusDays(-1)),
            new PositionRolesEvent.Granted(Role.SuperUser, Of(Ward), Today, To: null));
        history.Should().OnlyContain(entry => entry.Origin == new EventOrigin(Hospital.Now, Berit, null, null, null));
    }

    [Theory]
    [MemberData(nameof(WhoMayNot))]
    [Rule("ACC-03", "ACC-04")]
    public async Task Nobody_else_grants_or_revokes(Actor actor, bool sees)
    {
        await Roles.GrantAsync(Operator, KarisPosition, SuperUser);

        (await Roles.GrantAsync(actor, KarisPosition, Granted(Role.TrustAdmin, Of(Trust)))).Refusal.Should().Be(sees ? Denied : NotFound);
        (await Roles.RevokeAsync(actor, KarisPosition, Role.SuperUser, Of(Ward))).Refusal.Should().Be(sees ? Denied : NotFound);

        (await Roles.ListAsync(Operator, KarisPosition)).Value.Grants.Should().Equal(SuperUser);
    }

    [Fact]
    [Rule("ACC-91")]
    public async Task A_trust_admin_looks_up_what_a_position_of_the_trust_holds()
    {
        await Roles.GrantAsync(Operator, KarisPosition, SuperUser);

        (await Roles.ListAsync(TrustAdmin, KarisPosition)).Value.Grants.Should().Equal(SuperUser);
        (await Roles.ListAsync(TrustAdmin, LarsPosition)).Value.Should().Be(PositionRoles.None(LarsPosition, Lars));
        (await Roles.ListAsync(TrustAdmin, Hospital.KarisFormerPosition)).IsAccepted.Should().BeTrue("positions that have ended count");
    }

    [Fact]
    [Rule("ACC-03", "ACC-91")]
    public async Task A_trust_admin_who_sees_a_position_that_has_ended_is_told_that_it_is_not_for_that_role_to_grant() =>
        (await Roles.GrantAsync(TrustAdmin, Hospital.KarisFormerPosition, SuperUser)).Refusal.Should().Be(Denied);

    [Fact]
    public async Task The_roles_of_a_position_are_looked_up_by_nobody_else()
    {
        (await Roles.ListAsync(Leading(Lars, LarsPosition, Clinic), KarisPosition)).Refusal.Rule.Should().Be(GeneralRules.AccessDenied);
        foreach (RoleScope elsewhere in new[] { Of(NextWard), Of(NextTrust) })
        {
            (await Roles.ListAsync(Holding(Granted(Role.TrustAdmin, elsewhere)), KarisPosition)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        }

        (await Roles.ListAsync(Holding(Granted(Role.TrustAdmin, Of(Trust), daysTo: -1)), KarisPosition)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
        (await Roles.ListAsync(Holding(), KarisPosition)).Refusal.Rule.Should().Be(GeneralRules.NotFound);
    }

    [Fact]
    public async Task An_unknown_position_is_not_found()
    {
        Refusal expected = GeneralRules.NotFound.Refuse(("what", "position"), ("id", Id<PositionId>(77)));

        (await Roles.ListAsync(Operator, Id<PositionId>(77))).Refusal.Should().Be(expected);
        (await Roles.GrantAsync(Operator, Id<PositionId>(77), SuperUser)).Refusal.Should().Be(expected);
    }

    [Fact]
    [Rule("ACC-09")]
    public async Task A_position_that_has_ended_gets_no_role() =>
        (await Roles.GrantAsync(Operator, Hospital.KarisFormerPosition, SuperUser)).Refusal.Rule.Should().Be(RoleRules.PositionEnded);

    [Fact]
    public async Task A_refused_decision_stores_nothing()
    {
        (await Roles.RevokeAsync(Operator, KarisPosition, Role.SuperUser, Of(Ward))).Refusal.Rule.Should().Be(RoleRules.NotGranted);

        (await Roles.ListAsync(Operator, KarisPosition)).Value.Version.Should().Be(0);
    }

    [Fact]
    public async Task Grants_at_the_same_time_lose_nothing()
    {
        RoleGrant[] grants = [.. Enumerable.Range(1, 3).Select(number => Granted(Role.SuperUser, Of(Id<UnitId>(number)), 0))];

        Result<PositionRoles>[] outcomes = await Task.WhenAll(grants.Select(grant => Task.Run(async () => await Roles.GrantAsync(Operator, KarisPosition, grant))));

        outcomes.Should().OnlyContain(outcome => outcome.IsAccepted);
        (await Roles.ListAsync(Operator, KarisPosition)).Value.Grants.Should().BeEquivalentTo(grants);
    }
}
