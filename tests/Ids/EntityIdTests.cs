using System.Reflection;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Tests.Ids;

/// <summary>Holds every kind of identifier that a package declares to the same laws. Linked into the tests of each package with identifiers of its own.</summary>
public class EntityIdTests
{
    private static readonly Assembly Package = Assembly.Load(typeof(EntityIdTests).Assembly.GetName().Name![..^".Tests".Length]);

    private static readonly Arbitrary<Guid> Guids = Gen.Choose(0, 255).ArrayOf(16)
        .Select(bytes => new Guid([.. bytes.Select(value => (byte)value)], bigEndian: true)).ToArbitrary();

    public static TheoryData<Type> Kinds =>
        [.. Package.GetExportedTypes().Where(type => type.IsValueType && type.GetInterfaces().Any(IsEntityId))];

    [Fact]
    public void Every_kind_of_identifier_is_found() => Kinds.Should().HaveCountGreaterThanOrEqualTo(6);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Written_and_read_again_an_identifier_is_the_same(Type kind) => Check(kind, nameof(RoundTrips));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Identifiers_compare_as_their_bytes_do_with_the_highest_first(Type kind) => Check(kind, nameof(ComparesAsBytes));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_default_identifies_nothing(Type kind) => Check(kind, nameof(DefaultIsNone));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_is_no_guid_is_no_identifier(Type kind) => Check(kind, nameof(RefusesOtherText));

    private static void Check(Type kind, string law) =>
        typeof(EntityIdTests).GetMethod(law, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, null);

    private static void RoundTrips<TId>()
        where TId : struct, IEntityId<TId> =>
        Prop.ForAll(Guids, value =>
        {
            TId id = TId.From(value);
            string written = id.ToString()!;
            return id.Value == value && written == value.ToString() && TId.Parse(written, null).Equals(id)
                && EntityIds.Parse<TId>(value.ToString("N")).Equals(id)
                && TId.TryParse($"{{{written}}}", null, out TId read) && read.Equals(id);
        }).QuickCheckThrowOnFailure();

    private static void ComparesAsBytes<TId>()
        where TId : struct, IEntityId<TId>
    {
        MethodInfo[] operators = [.. new[] { "op_LessThan", "op_GreaterThan", "op_LessThanOrEqual", "op_GreaterThanOrEqual" }
            .Select(name => typeof(TId).GetMethod(name)!)];
        Gen<(Guid, Guid)> pairs = Gen.OneOf(Gen.Zip(Guids.Generator, Guids.Generator), Guids.Generator.Select(same => (same, same)),
            from guid in Guids.Generator from place in Gen.Choose(0, 15) select (guid, Changed(guid, place)));

        Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            (TId left, TId right) = (TId.From(pair.Item1), TId.From(pair.Item2));
            int expected = Math.Sign(pair.Item1.ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(pair.Item2.ToByteArray(bigEndian: true)));
            bool[] answers = [.. operators.Select(compare => (bool)compare.Invoke(null, [left, right])!)];
            return Math.Sign(left.CompareTo(right)) == expected && left.Equals(right) == (expected == 0)
                && answers.SequenceEqual([expected < 0, expected > 0, expected <= 0, expected >= 0]);
        }).QuickCheckThrowOnFailure();
    }

    private static void DefaultIsNone<TId>()
        where TId : struct, IEntityId<TId>
    {
        default(TId).IsNone.Should().BeTrue();
        TId.From(new Guid(1, 0, 0, new byte[8])).IsNone.Should().BeFalse();
    }

    private static void RefusesOtherText<TId>()
        where TId : struct, IEntityId<TId>
    {
        foreach (string? text in new[] { null, "", "7", "019a0000-0000-7000-8000-00000000000", "019a0000-0000-7000-8000-00000000000g" })
        {
            TId.TryParse(text, null, out TId id).Should().BeFalse();
            id.IsNone.Should().BeTrue();
        }

        FluentActions.Invoking(() => TId.Parse("seven", null)).Should().Throw<FormatException>().WithMessage($"'seven'*{typeof(TId).Name}*");
    }

    private static bool IsEntityId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEntityId<>);

    private static Guid Changed(Guid guid, int place)
    {
        byte[] bytes = guid.ToByteArray(bigEndian: true);
        bytes[place] ^= 0x80;
        return new Guid(bytes, bigEndian: true);
    }
}
