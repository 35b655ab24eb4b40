using Competence.Organisation;
using Competence.Organisation.Identities;
using Competence.Requirements.Courses;

namespace Competence.Serialization.Tests.Samples;

/// <summary>The same every time: what the golden files show.</summary>
internal sealed class FixedChoices : IChoices
{
    private int _made;

    public object? Simple(Type type, string name)
    {
        _made++;
        return type switch
        {
            _ when type == typeof(string) => $"{name} – æøå",
            _ when type == typeof(bool) => true,
            _ when type == typeof(int) => 30 + _made,
            _ when type == typeof(long) => 3_000_000_000L + _made,
            _ when type == typeof(Guid) => GuidOf(_made),
            _ when type == typeof(LocalDate) => new LocalDate(2026, 3, 2).PlusDays(_made),
            _ when type == typeof(Instant) => Instant.FromUtc(2026, 3, 2, 11, 0).PlusTicks(1_234_560 + (10 * _made)),
            _ when type.IsEnum => type.GetEnumValues().GetValue(type.GetEnumValues().Length - 1),
            _ when type == typeof(HprNumber) => HprNumber.Of(9_000_000 + _made),
            _ when type == typeof(ProtectedIdentity) => ProtectedIdentity.Of([.. Enumerable.Range(_made, ProtectedIdentity.Characters / 2).Select(part => (byte)part)]),
            _ when type == typeof(CourseId) => CourseId.Of($"LP-{1000 + _made}"),
            _ when EntityIdTypes.IsId(type) => EntityIdTypes.Make(type, GuidOf(_made)),
            _ => null,
        };
    }

    public Type Case(Type[] cases) => cases.OrderBy(type => type.Name, StringComparer.Ordinal).Last();

    public bool LeavesOut(string name) => false;

    public int Length(string name) => 2;

    private static Guid GuidOf(int number) => new($"01955555-0000-7000-8000-{number:x12}");
}
