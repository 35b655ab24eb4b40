using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>A sort key as its text, which is compared by its bytes.</summary>
internal sealed class SortKeyConverter() : ValueConverter<SortKey, string>(key => key.Hex, hex => SortKey.FromHex(hex));
