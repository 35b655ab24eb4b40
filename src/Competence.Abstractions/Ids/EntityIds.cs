using System.Diagnostics.CodeAnalysis;

namespace Competence;

/// <summary>What all identifiers have in common: parsing and the test for none.</summary>
public static class EntityIds
{
    /// <param name="id">The identifier.</param>
    extension<TId>(TId id)
        where TId : struct, IEntityId<TId>
    {
        /// <summary>Whether this is <c>default</c>, which identifies nothing. Not for use in specifications.</summary>
        public bool IsNone => id.Value == Guid.Empty;
    }

    /// <summary>Reads an identifier from a guid in any of its usual forms.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not a guid.</exception>
    public static TId Parse<TId>(string text)
        where TId : struct, IEntityId<TId> =>
        TryParse(text, out TId id) ? id : throw new FormatException($"'{text}' is not an identifier of the kind {typeof(TId).Name}.");

    /// <summary>Reads an identifier from a guid in any of its usual forms; false, and <c>default</c>, when the text is not one.</summary>
    public static bool TryParse<TId>([NotNullWhen(true)] string? text, out TId id)
        where TId : struct, IEntityId<TId>
    {
        bool read = Guid.TryParse(text, out Guid value);
        id = TId.From(value);
        return read;
    }
}
