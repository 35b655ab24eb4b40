using System.Collections.Immutable;

namespace Competence.WebHost.SampleRegion;

/// <summary>Which plans the sample gives to whom, by title.</summary>
internal static class SampleTitles
{
    private const string Common = "felles-klinisk";

    /// <summary>The keys of the plans for a title; none for those who do not work with patients.</summary>
    public static ImmutableArray<string> PlansOf(string title, string unit) => title switch
    {
        "Sykepleier" when unit.Contains("kirurgi", StringComparison.Ordinal) => [Common, "sykepleier-kirurgi"],
        "Sykepleier" when unit.StartsWith("Døgnenhet", StringComparison.Ordinal) => [Common, "psykisk-helse"],
        "Sykepleier" or "Fagutviklingssykepleier" => [Common, "sykepleier-medisin"],
        "Intensivsykepleier" => [Common, "intensiv"],
        "Operasjonssykepleier" => [Common, "operasjon"],
        "Anestesisykepleier" => [Common, "anestesi"],
        "Miljøterapeut" or "Vernepleier" or "Psykolog" => [Common, "psykisk-helse"],
        "Jordmor" => [Common, "fode"],
        "Helsefagarbeider" or "Barnepleier" or "Overlege" => [Common],
        _ => [],
    };
}
