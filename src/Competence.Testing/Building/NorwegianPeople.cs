using Bogus;

namespace Competence.Testing.Building;

/// <summary>Makes up believable Norwegians; the same ones for the same seed.</summary>
/// <param name="seed">Where the sequence begins.</param>
public sealed class NorwegianPeople(int seed)
{
    private static readonly string[] Titles =
    [
        "Sykepleier", "Spesialsykepleier", "Overlege", "Lege i spesialisering", "Helsefagarbeider", "Jordmor", "Bioingeniør", "Fysioterapeut",
        "Ergoterapeut", "Sosionom", "Radiograf", "Portør", "Helsesekretær", "Avdelingsleder",
    ];

    private readonly Faker _faker = new("nb_NO") { Random = new Randomizer(seed) };
    private int _made;

    /// <summary>The next person's given name and family name.</summary>
    public (string GivenName, string FamilyName) NextName() => (_faker.Name.FirstName(), _faker.Name.LastName());

    /// <summary>The next object id; never the same twice from one instance.</summary>
    public string NextObjectId() => $"{100_000 + (seed % 1000 * 1_000_000) + _made++}";

    /// <summary>The title of a post in a hospital.</summary>
    public string NextTitle() => _faker.PickRandom(Titles);
}
