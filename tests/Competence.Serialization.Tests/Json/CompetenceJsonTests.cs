using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Competence.Requirements;
using Competence.Serialization.Json;
using Competence.Serialization.Tests.Samples;

namespace Competence.Serialization.Tests.Json;

public class CompetenceJsonTests
{
    public static TheoryData<Type> Ids =>
        [.. typeof(PersonId).Assembly.GetExportedTypes().Concat(typeof(RequirementId).Assembly.GetExportedTypes()).Where(type => type.IsValueType && EntityIdTypes.IsId(type))];

    public static TheoryData<Type> Enums =>
    [
        .. Serialization.Events.EventCodec.Domain.Kinds.SelectMany(kind => Reach(kind.Json, [])).Where(type => type.IsEnum).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_identifier_is_the_text_of_its_guid(Type type)
    {
        Guid guid = new("01955555-0000-7000-8000-00000000000a");

        CompetenceJson.Options.Converters.Should().ContainSingle(converter => converter.CanConvert(type));
        JsonSerializer.Serialize(EntityIdTypes.Make(type, guid), WithReflection).Should().Be("\"01955555-0000-7000-8000-00000000000a\"");
        JsonSerializer.Deserialize("\"01955555-0000-7000-8000-00000000000A\"", type, WithReflection).Should().Be(EntityIdTypes.Make(type, guid));
    }

    [Theory]
    [MemberData(nameof(Enums))]
    public void Every_enumeration_in_an_event_is_written_by_name(Type type) =>
        JsonSerializer.Serialize(type.GetEnumValues().GetValue(0), type, CompetenceJson.Options).Should().MatchRegex("^\"[a-z][A-Za-z]*\"$");

    [Fact]
    public void Moments_have_six_digits_and_dates_are_iso()
    {
        JsonSerializer.Serialize(Instant.FromUtc(2026, 3, 2, 11, 0).PlusTicks(1_234_567), WithReflection).Should().Be("\"2026-03-02T11:00:00.123456Z\"");
        JsonSerializer.Serialize(new LocalDate(2026, 3, 2), WithReflection).Should().Be("\"2026-03-02\"");
    }

    [Fact]
    public void Nordic_letters_are_written_as_they_are_and_markup_is_not() =>
        CompetenceJson.Options.Encoder!.Encode("Ærlig <b>").Should().Be("Ærlig \\u003Cb\\u003E");

    [Fact]
    public void A_type_no_context_knows_is_never_written_by_reflection()
    {
        Action asking = () => CompetenceJson.Of<CompetenceJsonTests>();

        asking.Should().Throw<NotSupportedException>();
    }

    private static JsonSerializerOptions WithReflection { get; } = CompetenceJson.With(new DefaultJsonTypeInfoResolver());

    private static IEnumerable<Type> Reach(JsonTypeInfo type, HashSet<Type> seen) => !seen.Add(type.Type)
        ? []
        : type.Properties.Where(property => property.Set is not null).Select(property => property.PropertyType).Append(type.ElementType).OfType<Type>()
            .Select(part => Nullable.GetUnderlyingType(part) ?? part)
            .SelectMany(part => Reach(CompetenceJson.Options.GetTypeInfo(part), seen).Append(part));
}
