using System.Collections.Immutable;
using System.Reflection;

namespace Competence.Serialization.Tests.Samples;

/// <summary>Makes a value of any type of the domain: by its constructor, with every part filled in by <paramref name="choices"/>.</summary>
internal sealed class Sample(IChoices choices)
{
    public object Of(Type type, string name)
    {
        if (choices.Simple(type, name) is { } simple)
        {
            return simple;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
        {
            return ArrayOf(type.GetGenericArguments()[0], name);
        }

        Type made = type.IsAbstract ? choices.Case([.. type.GetNestedTypes().Where(type.IsAssignableFrom)]) : type;
        ConstructorInfo? constructor = made.GetConstructors().Where(found => found.GetParameters() is not []).MaxBy(found => found.GetParameters().Length);
        object value = constructor is null
            ? Activator.CreateInstance(made)!
            : constructor.Invoke([.. constructor.GetParameters().Select(part => Part(part.ParameterType, part.Name!, IsNullable(part)))]);
        if (constructor is null)
        {
            foreach (PropertyInfo property in made.GetProperties().Where(property => property.CanWrite))
            {
                property.SetValue(value, Part(property.PropertyType, property.Name, IsNullable(property)));
            }
        }

        return value;
    }

    private static bool IsNullable(ParameterInfo part) =>
        Nullable.GetUnderlyingType(part.ParameterType) is not null || new NullabilityInfoContext().Create(part).WriteState == NullabilityState.Nullable;

    private static bool IsNullable(PropertyInfo part) =>
        Nullable.GetUnderlyingType(part.PropertyType) is not null || new NullabilityInfoContext().Create(part).WriteState == NullabilityState.Nullable;

    private object? Part(Type type, string name, bool nullable) =>
        nullable && choices.LeavesOut(name) ? null : Of(Nullable.GetUnderlyingType(type) ?? type, name);

    private object ArrayOf(Type element, string name)
    {
        Array items = Array.CreateInstance(element, choices.Length(name));
        for (int place = 0; place < items.Length; place++)
        {
            items.SetValue(Of(element, name), place);
        }

        return typeof(ImmutableArray).GetMethods().Single(method => method.Name == nameof(ImmutableArray.CreateRange) && method.GetParameters().Length == 1)
            .MakeGenericMethod(element).Invoke(null, [items])!;
    }
}
