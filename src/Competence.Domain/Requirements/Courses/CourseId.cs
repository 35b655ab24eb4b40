using System.Diagnostics.CodeAnalysis;

namespace Competence.Requirements.Courses;

/// <summary>What identifies a course in the learning portal, as the portal writes it: courses with nearly the same name are told apart by it (LMS-21).</summary>
/// <remarks>The default is no course.</remarks>
public readonly record struct CourseId
{
    /// <summary>The longest id, in characters.</summary>
    public const int LongestText = 50;

    private readonly string? _value;

    private CourseId(string value) => _value = value;

    /// <summary>The text of the id; empty for none.</summary>
    public string Value => _value ?? "";

    /// <summary>Whether it is no id.</summary>
    public bool IsNone => Value.Length == 0;

    /// <summary>The id <paramref name="text"/>, for literals and storage.</summary>
    /// <exception cref="ArgumentException">It cannot be an id.</exception>
    public static CourseId Of(string text) => TryParse(text, out CourseId id)
        ? id
        : throw new ArgumentException($"The id of a course has 1 to {LongestText} characters without spaces.", nameof(text));

    /// <summary>Reads an id: 1 to <see cref="LongestText"/> letters, digits, hyphens, underscores and full stops, with blanks around them left out.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out CourseId id)
    {
        string trimmed = text?.Trim() ?? "";
        bool isRight = trimmed.Length is > 0 and <= LongestText && trimmed.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.');
        id = isRight ? new CourseId(trimmed) : default;
        return isRight;
    }

    /// <summary>The text of the id.</summary>
    public override string ToString() => Value;
}
