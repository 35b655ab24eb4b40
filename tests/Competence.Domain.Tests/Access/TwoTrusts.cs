using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Domain.Tests.Access;

/// <summary>
/// A region with two trusts. Kari works in a ward of a clinic of the first; Lars, whose unit is the clinic, leads her, and Berit leads Lars.
/// </summary>
internal static class TwoTrusts
{
    public static readonly LocalDate Today = new(2026, 3, 2);

    public static readonly UnitId Region = Id<UnitId>(1);
    public static readonly UnitId Trust = Id<UnitId>(2);
    public static readonly UnitId Clinic = Id<UnitId>(3);
    public static readonly UnitId Ward = Id<UnitId>(4);
    public static readonly UnitId NextWard = Id<UnitId>(5);
    public static readonly UnitId NextTrust = Id<UnitId>(6);
    public static readonly UnitId NextTrustsWard = Id<UnitId>(7);

    public static readonly ImmutableArray<UnitId> WardPath = [Ward, Clinic, Trust, Region];

    public static readonly PersonId Kari = Id<PersonId>(10);
    public static readonly PersonId Lars = Id<PersonId>(11);
    public static readonly PersonId Berit = Id<PersonId>(12);
    public static readonly PersonId Anyone = Id<PersonId>(13);

    public static readonly PositionId KarisPosition = Id<PositionId>(20);
    public static readonly PositionId LarsPosition = Id<PositionId>(21);
    public static readonly PositionId BeritsPosition = Id<PositionId>(22);
    public static readonly PositionId AnyonesPosition = Id<PositionId>(23);

    public static readonly PlanId Plan = Id<PlanId>(30);
    public static readonly PlanId NextPlan = Id<PlanId>(31);

    public static readonly PositionFacts KarisFacts = new(KarisPosition, Kari, WardPath, [LarsPosition, BeritsPosition], IsOpen: true);
    public static readonly PositionFacts LarsFacts = new(LarsPosition, Lars, [Clinic, Trust, Region], [BeritsPosition], IsOpen: true);

    public static RoleScope Of(UnitId unit, bool includeSubUnits = true) => new RoleScope.OfUnit(unit, includeSubUnits);

    /// <summary>Somebody of the next trust who leads nobody, with <paramref name="grants"/>.</summary>
    public static Actor Holding(params ImmutableArray<RoleGrant> grants) =>
        new(Anyone, new ActingAs.Position(AnyonesPosition, NextTrustsWard), grants);

    public static RoleGrant Granted(Role role, RoleScope scope, int daysFrom = -100, int? daysTo = null) =>
        new(role, scope, Today.PlusDays(daysFrom), daysTo is { } days ? Today.PlusDays(days) : null);

    public static Actor Leading(PersonId person, PositionId position, UnitId unit) => new(person, new ActingAs.Position(position, unit, LeadsEmployees: true), []);

    public static TId Id<TId>(int number) where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0, new byte[8]));
}
