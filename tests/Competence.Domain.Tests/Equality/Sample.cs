using System.Collections.Immutable;
using System.Reflection;
using Competence.Organisation;
using Competence.Plans;
using Competence.Requirements.Courses;

namespace Competence.Domain.Tests.Equality;

/// <summary>Makes values of any type that a record holds: alike, but not the same object, for the same number, and different for neighbouring ones.</summary>
internal static class Sample
{
    /// <summary>Where the records are, and the cases of what is abstract in them.</summary>
    public static readonly ImmutableArray<Assembly> Assemblies = [typeof(PersonId).Assembly, typeof(Plan).Assembly];

    private static readonly LocalDate FirstDay = new(2024, 1, 1);

    /// <exception cref="NotSupportedException">Nobody has said how such a value is made.</exception>
    public static object Of(Type type, int number) =>
        type == typeof(string) || type == typeof(object) ? $"Text {number}"
        : type == typeof(bool) ? number % 2 == 0
        : type == typeof(int) ? number
        : type == typeof(long) ? (long)number
        : type == typeof(HprNumber) ? HprNumber.Of(number)
        : type == typeof(CourseId) ? CourseId.Of($"LP-{number}")
        : type == typeof(Uri) ? new Uri($"https://laering.example.no/{number}")
        : type == typeof(Guid) ? new Guid(number, 0, 0, new byte[8])
        : type == typeof(LocalDate) ? FirstDay.PlusDays(number)
        : type == typeof(Instant) ? Instant.FromUnixTimeSeconds(number)
        : type.IsEnum ? Enum.ToObject(type, number)
        : Nullable.GetUnderlyingType(type) is { } present ? Of(present, number)
        : IsList(type) ? List(type, number, number + 1)
        : type.IsAbstract ? Of(CasesOf(type)[number % CasesOf(type).Length], number)
        : Made(type, number);

    /// <summary>Values of a member, no two of them equal; the same call again gives equal ones.</summary>
    public static object?[] Different(PropertyInfo member) =>
    [
        .. Different(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType),
        .. new NullabilityInfoContext().Create(member).WriteState == NullabilityState.Nullable ? [null] : Array.Empty<object?>(),
    ];

    /// <summary>What makes up a value: what is given when it is made.</summary>
    public static PropertyInfo[] MembersOf(Type type) =>
        [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(member => member.SetMethod is not null)];

    private static object[] Different(Type type) =>
        IsList(type) ? [List(type, 1, 2), List(type, 2, 1), List(type, 1), List(type)] : [Of(type, 1), Of(type, 2)];

    private static object Made(Type type, int number)
    {
        if (type.Namespace?.StartsWith(nameof(Competence), StringComparison.Ordinal) != true || type.GetConstructors() is not [_, ..] makers)
        {
            throw new NotSupportedException($"Say here how a value of {type} is made.");
        }

        ConstructorInfo maker = makers.MaxBy(each => each.GetParameters().Length)!;
        object made = maker.Invoke([.. maker.GetParameters().Select(parameter => Of(parameter.ParameterType, number))]);
        foreach (PropertyInfo member in MembersOf(type))
        {
            member.SetValue(made, Of(member.PropertyType, number));
        }

        return made;
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static object List(Type type, params int[] numbers) =>
        typeof(Sample).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type.GetGenericArguments()).Invoke(null, [numbers])!;

    private static ImmutableArray<T> ListOf<T>(int[] numbers) => [.. numbers.Select(number => (T)Of(typeof(T), number))];

    private static Type[] CasesOf(Type type) =>
        [.. Assemblies.SelectMany(assembly => assembly.GetExportedTypes()).Where(each => !each.IsAbstract && type.IsAssignableFrom(each)).OrderBy(each => each.FullName, StringComparer.Ordinal)];
}
