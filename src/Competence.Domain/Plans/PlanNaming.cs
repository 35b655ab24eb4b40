namespace Competence.Plans;

/// <summary>The regional naming standard of competence plans (PLN-11): trust - clinic - section - name.</summary>
public static class PlanNaming
{
    private static readonly char[] Dashes = ['-', '\u2010', '\u2011', '\u2013', '\u2014'];

    /// <summary>
    /// Whether <paramref name="name"/> begins with a known trust abbreviation, and has at least one further part after a hyphen or dash;
    /// spaces around it and the case of the abbreviation do not count (PLN-12).
    /// </summary>
    /// <param name="name">The name of a plan.</param>
    /// <param name="trusts">The known abbreviations, such as <c>SPHF</c>.</param>
    public static bool Follows(string name, IEnumerable<string> trusts)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] parts = name.Split(Dashes, StringSplitOptions.TrimEntries);
        return parts is [var trust, .. { Length: > 0 } rest]
            && rest[0].Length > 0
            && trusts.Contains(trust, StringComparer.OrdinalIgnoreCase);
    }
}
