using System.Reflection;

namespace Competence.Domain.Tests.Equality;

/// <summary>Holds the values that have an order to it; identifiers have a test of their own.</summary>
public class OrderTests
{
    private static readonly string[] Operators = ["op_LessThan", "op_GreaterThan", "op_LessThanOrEqual", "op_GreaterThanOrEqual"];

    public static TheoryData<Type> Ordered =>
    [
        .. Sample.Assemblies.SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => type.GetMethod(Operators[0]) is not null && type.GetConstructors() is [_, ..] && !type.GetInterfaces().Any(IsEntityId)),
    ];

    [Fact]
    public void Every_value_is_found() => Ordered.Should().HaveCountGreaterThanOrEqualTo(2);

    [Theory]
    [MemberData(nameof(Ordered))]
    public void Each_member_decides_the_order_where_those_before_it_are_the_same(Type type)
    {
        foreach (PropertyInfo member in Sample.MembersOf(type))
        {
            object low = Sample.Of(type, 1), high = Sample.Of(type, 1);
            member.SetValue(high, Sample.Of(member.PropertyType, 2));

            Compare(low, high).Should().Equal([true, false, true, false], "{0} is lower", member.Name);
            Compare(high, low).Should().Equal([false, true, false, true], "{0} is higher", member.Name);
            Compare(low, Sample.Of(type, 1)).Should().Equal(false, false, true, true);
        }
    }

    private static IEnumerable<bool> Compare(object left, object right) =>
        Operators.Select(name => (bool)left.GetType().GetMethod(name)!.Invoke(null, [left, right])!);

    private static bool IsEntityId(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEntityId<>);
}
