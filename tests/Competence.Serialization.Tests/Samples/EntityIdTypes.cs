namespace Competence.Serialization.Tests.Samples;

/// <summary>Tells identifiers from other types.</summary>
internal static class EntityIdTypes
{
    public static bool IsId(Type type) =>
        type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IEntityId<>));

    public static object Make(Type type, Guid value) => Activator.CreateInstance(type, value)!;
}
