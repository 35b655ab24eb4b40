using Competence.Organisation;
using Competence.Organisation.Identities;
using Competence.Requirements.Courses;

namespace Competence.Serialization.Tests.Samples;

/// <summary>Different for every seed.</summary>
internal sealed class GeneratedChoices(int seed) : IChoices
{
    private const string Letters = "abcæøåÆØÅ Ab\"'\\<>&{}\u00a0\u2013\n\t☂😀0129";

    private readonly Random _random = new(seed);

    public object? Simple(Type type, string name) => type switch
    {
        _ when type == typeof(string) => string.Concat(Enumerable.Range(0, _random.Next(12)).Select(_ => Letter())),
        _ when type == typeof(bool) => _random.Next(2) == 1,
        _ when type == typeof(int) => _random.Next(int.MinValue, int.MaxValue),
        _ when type == typeof(long) => _random.NextInt64(long.MinValue, long.MaxValue),
        _ when type == typeof(Guid) => GuidOf(),
        _ when type == typeof(LocalDate) => new LocalDate(1900, 1, 1).PlusDays(_random.Next(100_000)),
        _ when type == typeof(Instant) => Instant.FromUnixTimeTicks(_random.NextInt64(0, 4_000_000_000_000_000) * 10),
        _ when type.IsEnum => type.GetEnumValues().GetValue(_random.Next(type.GetEnumValues().Length)),
        _ when type == typeof(HprNumber) => HprNumber.Of(_random.Next(1, 1_000_000_000)),
        _ when type == typeof(ProtectedIdentity) => ProtectedIdentity.Of([.. GuidOf().ToByteArray(), .. GuidOf().ToByteArray()]),
        _ when type == typeof(CourseId) => CourseId.Of(_random.Next(1, int.MaxValue).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ when EntityIdTypes.IsId(type) => EntityIdTypes.Make(type, GuidOf()),
        _ => null,
    };

    public Type Case(Type[] cases) => cases[_random.Next(cases.Length)];

    public bool LeavesOut(string name) => _random.Next(3) == 0;

    public int Length(string name) => _random.Next(4);

    private Guid GuidOf()
    {
        byte[] bytes = new byte[16];
        _random.NextBytes(bytes);
        return new Guid(bytes);
    }

    // Whole characters only: half of a surrogate pair is no text.
    private string Letter() => Letters.EnumerateRunes().ElementAt(_random.Next(Letters.EnumerateRunes().Count())).ToString();
}
