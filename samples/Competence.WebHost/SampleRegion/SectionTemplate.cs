using System.Collections.Immutable;

namespace Competence.WebHost.SampleRegion;

/// <summary>A kind of section in a clinic: what it is called and who works there.</summary>
/// <param name="Clinic">The clinic it belongs to.</param>
/// <param name="Name">Its name; a number follows when a clinic has several.</param>
/// <param name="Titles">The titles of those who work there, the most common one several times.</param>
internal sealed record SectionTemplate(string Clinic, string Name, ImmutableArray<string> Titles)
{
    /// <summary>The sections of a hospital, in the order in which they are added as it grows.</summary>
    public static ImmutableArray<SectionTemplate> All { get; } =
    [
        new("Medisin", "Sengepost medisin", ["Sykepleier", "Sykepleier", "Sykepleier", "Helsefagarbeider", "Overlege"]),
        new("Kirurgi", "Sengepost kirurgi", ["Sykepleier", "Sykepleier", "Sykepleier", "Helsefagarbeider", "Overlege"]),
        new("Akutt", "Intensiv", ["Intensivsykepleier", "Intensivsykepleier", "Intensivsykepleier", "Overlege"]),
        new("Psykisk helse", "Døgnenhet", ["Miljøterapeut", "Vernepleier", "Sykepleier", "Psykolog"]),
        new("Kvinne og barn", "Fødeavdeling", ["Jordmor", "Jordmor", "Barnepleier", "Overlege"]),
        new("Akutt", "Operasjon", ["Operasjonssykepleier", "Operasjonssykepleier", "Overlege"]),
        new("Akutt", "Anestesi", ["Anestesisykepleier", "Anestesisykepleier", "Overlege"]),
        new("Medisin", "Dialyse", ["Sykepleier", "Sykepleier", "Helsefagarbeider"]),
    ];
}
