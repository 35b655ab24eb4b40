namespace Competence.Benchmarks.Keys;

/// <summary>Who has which registrations: 198 for each person, of 4,000 definitions, 50 of which everybody has. Definitions ascend within a person.</summary>
/// <param name="people">How many people.</param>
internal sealed class Population(int people)
{
    public const int EachHas = 198;
    public const int EverybodyHas = 50;
    public const int Requirements = 4_000;
    private const int UnitOf = 50;
    private const int UnitsApart = 19;

    public int People { get; } = people;

    /// <summary>The definition of the registration with this number among those of a person.</summary>
    public static int RequirementOf(int person, int number) => number < EverybodyHas
        ? number
        : EverybodyHas + (person / UnitOf * UnitsApart % (Requirements - EachHas)) + number - EverybodyHas;

    /// <summary>7 of 10 are fulfilled; none when this one is not.</summary>
    public static LocalDate? FulfilledOn(int person, int number, LocalDate today)
    {
        int spread = ((person * EachHas) + number) * 7919 % 3_650;
        return spread % 10 < 7 ? today.PlusDays(-(spread / 10)) : null;
    }

    /// <summary>People in an order in which neighbours lie far apart.</summary>
    public int Scattered(int number) => (int)((long)number * 7919 % People);
}
