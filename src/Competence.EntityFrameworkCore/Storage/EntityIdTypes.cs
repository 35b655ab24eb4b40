using Microsoft.EntityFrameworkCore;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>The identifier types of the libraries, for converters.</summary>
internal static class EntityIdTypes
{
    /// <summary>Converts every identifier type by <paramref name="converter"/>, a generic converter of one identifier.</summary>
    public static void Convert(ModelConfigurationBuilder types, Type converter)
    {
        foreach (Type id in typeof(PersonId).Assembly.GetExportedTypes().Concat(typeof(Competence.Registrations.RegistrationKey).Assembly.GetExportedTypes()).Where(IsId))
        {
            types.Properties(id).HaveConversion(converter.MakeGenericType(id));
        }
    }

    /// <summary>The identifier of a guid: an expression tree must not call a static abstract member, but may call this.</summary>
    public static TId From<TId>(Guid value)
        where TId : struct, IEntityId<TId> => TId.From(value);

    private static bool IsId(Type type) => type.IsValueType && Array.Exists(
        type.GetInterfaces(), face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEntityId<>));
}
