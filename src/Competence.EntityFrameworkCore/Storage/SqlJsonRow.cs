using System.Text.Json;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Writes one row of a JSON parameter, column by column.</summary>
internal sealed class SqlJsonRow(Utf8JsonWriter writer, SqlDialect dialect)
{
    public SqlJsonRow Id(Guid value)
    {
        Span<char> hex = stackalloc char[32];
        value.TryFormat(hex, out _, "N");
        writer.WriteStringValue(hex);
        return this;
    }

    public SqlJsonRow Value(SqlKind kind, object? value)
    {
        switch (kind)
        {
            case var _ when value is null:
                writer.WriteNullValue();
                break;
            case SqlKind.Id:
                Id((Guid)value);
                break;
            case SqlKind.Date:
                dialect.WriteDate(writer, (LocalDate)value);
                break;
            case SqlKind.Instant:
                dialect.WriteInstant(writer, (Instant)value);
                break;
            case SqlKind.Boolean:
                writer.WriteBooleanValue((bool)value);
                break;
            case SqlKind.Text:
                writer.WriteStringValue((string)value);
                break;
            default:
                writer.WriteNumberValue(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
        }

        return this;
    }
}
