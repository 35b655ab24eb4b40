namespace Competence.Abstractions.Tests.Actors;

public class RoleGrantTests
{
    private static readonly LocalDate From = new(2026, 3, 2);
    private static readonly UnitId Unit = UnitId.From(new Guid(1, 0, 0, new byte[8]));
    private static readonly PlanId Plan = PlanId.From(new Guid(2, 0, 0, new byte[8]));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void A_grant_holds_from_its_first_to_its_last_day(int days, bool holds) =>
        new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(Unit), From, From.PlusDays(5)).HoldsOn(From.PlusDays(days)).Should().Be(holds);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(100_000, true)]
    public void An_open_ended_grant_holds_from_its_first_day_on(int days, bool holds) =>
        new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(Unit), From).HoldsOn(From.PlusDays(days)).Should().Be(holds);

    [Fact]
    [Rule("ACC-05")]
    public void A_unit_is_granted_with_all_below_it_unless_said_otherwise() =>
        new RoleScope.OfUnit(Unit).IncludeSubUnits.Should().BeTrue();

    [Fact]
    public void Scopes_and_actors_are_equal_when_what_they_hold_is()
    {
        RoleGrant grant = new(Role.PlanResponsible, new RoleScope.OfPlans([Plan]), From);
        Actor actor = new(default, new ActingAs.Operator(), [grant]);

        grant.Should().Be(grant with { Scope = new RoleScope.OfPlans([Plan]) });
        grant.Scope.GetHashCode().Should().Be(new RoleScope.OfPlans([Plan]).GetHashCode());
        new RoleScope.OfPlans([Plan]).Should().NotBe(new RoleScope.OfPlans([]));
        actor.Should().Be(actor with { Grants = [grant with { }] });
        actor.GetHashCode().Should().Be((actor with { Grants = [grant] }).GetHashCode());
        actor.Should().NotBe(actor with { Grants = [] });
        actor.Should().NotBe(actor with { As = new ActingAs.Member() });
        actor.Should().NotBe(actor with { Person = PersonId.From(new Guid(3, 0, 0, new byte[8])) });
    }
}
