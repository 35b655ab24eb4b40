using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Competence.Conformance.Histories;

/// <summary>Writes a value with everything in it, so that two stores' answers can be compared and read.</summary>
/// <remarks>
/// Identifiers of events and revisions of people are left out: which one a store takes is its own affair. The order of events shows in the order
/// of the entries.
/// </remarks>
internal static class Description
{
    public static string Of(object? value)
    {
        StringBuilder text = new();
        Write(text, value);
        return text.ToString();
    }

    /// <summary>The descriptions of values that come in no order, in an order.</summary>
    public static string OfUnordered<T>(IEnumerable<T> values) => string.Join("\n", values.Select(value => Of(value)).Order(StringComparer.Ordinal));

    private static void Write(StringBuilder text, object? value)
    {
        switch (value)
        {
            case null:
                text.Append('-');
                break;
            case EventId:
                text.Append("(event)");
                break;
            case PersonRevision:
                text.Append("(revision)");
                break;
            case string or Enum or bool:
                text.Append(value);
                break;
            case IDictionary dictionary:
                WriteAll(text, dictionary.Keys.Cast<object>().OrderBy(key => key.ToString(), StringComparer.Ordinal).Select(key => dictionary[key]));
                break;
            case IEnumerable values:
                WriteAll(text, values.Cast<object?>());
                break;
            case IFormattable formattable:
                text.Append(formattable.ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                WriteParts(text, value);
                break;
        }
    }

    private static void WriteAll(StringBuilder text, IEnumerable<object?> values)
    {
        text.Append('[');
        foreach (object? one in values)
        {
            Write(text, one);
            text.Append("; ");
        }

        text.Append(']');
    }

    private static void WriteParts(StringBuilder text, object value)
    {
        PropertyInfo[] parts = [.. value.GetType().GetProperties().Where(part => part.CanWrite && part.GetIndexParameters().Length == 0)];
        if (parts.Length == 0 || value.GetType().GetInterfaces().Any(contract => contract.Name.StartsWith("IEntityId", StringComparison.Ordinal)))
        {
            text.Append(value is DomainEvent ? value.GetType().Name : value.ToString());
            return;
        }

        text.Append(value.GetType().Name).Append('(');
        foreach (PropertyInfo part in parts)
        {
            text.Append(part.Name).Append('=');
            Write(text, part.GetValue(value));
            text.Append(", ");
        }

        text.Append(')');
    }
}
