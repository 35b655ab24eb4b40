using System.Text;

namespace Competence.Texts;

/// <summary>Fills texts with holes in braces, and leaves out what stands in brackets around a hole without a value.</summary>
internal static class TextTemplate
{
    /// <summary>Fills <paramref name="template"/> once from left to right, so that braces and brackets in values mean nothing.</summary>
    /// <param name="template">A hole without a closing brace, or a bracket without its partner, is ordinary text.</param>
    /// <param name="valueOf">The value of a hole by its name; none or empty is no value.</param>
    public static string Fill(string template, Func<string, string?> valueOf)
    {
        StringBuilder filled = new(template.Length);
        int at = 0;
        while (at < template.Length)
        {
            int close = template[at] == '[' ? template.IndexOf(']', at) : -1;
            if (close < 0)
            {
                at = Take(template, at, filled, valueOf, out _);
                continue;
            }

            filled.Append(Optional(template[(at + 1)..close], valueOf));
            at = close + 1;
        }

        return filled.ToString();
    }

    private static string Optional(string part, Func<string, string?> valueOf)
    {
        StringBuilder filled = new(part.Length);
        int at = 0;
        while (at < part.Length)
        {
            at = Take(part, at, filled, valueOf, out bool isEmpty);
            if (isEmpty)
            {
                return "";
            }
        }

        return filled.ToString();
    }

    /// <summary>Appends the hole or the letter at a place, and gives the place after it.</summary>
    private static int Take(string template, int at, StringBuilder filled, Func<string, string?> valueOf, out bool isEmpty)
    {
        isEmpty = false;
        int close = template[at] == '{' ? template.IndexOf('}', at) : -1;
        if (close < 0)
        {
            filled.Append(template[at]);
            return at + 1;
        }

        string? value = valueOf(template[(at + 1)..close]);
        isEmpty = string.IsNullOrEmpty(value);
        filled.Append(value);
        return close + 1;
    }
}
