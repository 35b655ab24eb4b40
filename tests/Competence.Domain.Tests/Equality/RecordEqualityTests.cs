using System.Reflection;
using System.Runtime.CompilerServices;

namespace Competence.Domain.Tests.Equality;

/// <summary>Holds the records that write their own equality, for the sake of their lists, to what the compiler would have written.</summary>
public class RecordEqualityTests
{
    /// <summary>Records whose members agree with each other, so that none changes alone: each has a test of its own.</summary>
    private static readonly Type[] Agreeing = [typeof(LoadedState)];

    public static TheoryData<Type> Records =>
        [.. Sample.Assemblies.SelectMany(assembly => assembly.GetTypes()).Where(IsRecord).Select(Closed).Where(WritesItsEquality).Except(Agreeing)];

    [Fact]
    public void Every_record_is_found() => Records.Should().HaveCountGreaterThan(25);

    [Theory]
    [MemberData(nameof(Records))]
    public void Records_are_equal_exactly_when_every_member_is(Type record)
    {
        PropertyInfo[] members = Sample.MembersOf(record);

        members.Should().NotBeEmpty();
        foreach (PropertyInfo member in members)
        {
            int values = Sample.Different(member).Length;
            for (int i = 0; i < values; i++)
            {
                for (int j = 0; j < values; j++)
                {
                    (object one, object other) = (With(record, member, i), With(record, member, j));

                    one.Equals(other).Should().Be(i == j, "of {0}, value {1} and {2}", member, i, j);
                    (i != j || one.GetHashCode() == other.GetHashCode()).Should().BeTrue("of {0}, value {1}", member, i);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Records))]
    public void No_record_equals_nothing(Type record) => Sample.Of(record, 1).Equals(null).Should().BeFalse();

    /// <summary>A record, made anew with all its lists, in which one member has one of its different values.</summary>
    private static object With(Type record, PropertyInfo member, int place)
    {
        object made = Sample.Of(record, 1);
        member.SetValue(made, Sample.Different(member)[place]);
        return made;
    }

    private static bool IsRecord(Type type) => type is { IsClass: true, IsAbstract: false } && type.GetMethod("<Clone>$") is not null;

    private static Type Closed(Type type) => type.IsGenericTypeDefinition ? type.MakeGenericType(typeof(string)) : type;

    private static bool WritesItsEquality(Type type) => type.GetMethod(nameof(Equals), [type])?.IsDefined(typeof(CompilerGeneratedAttribute)) == false;
}
