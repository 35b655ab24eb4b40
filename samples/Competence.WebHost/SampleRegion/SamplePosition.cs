using Competence.Organisation;

namespace Competence.WebHost.SampleRegion;

/// <summary>A position of the sample, as a line of the position file.</summary>
/// <param name="Identity">The person's object id, the trust and the cost centre.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="Title">The title, which decides the plans that the sample assigns.</param>
/// <param name="IsTemporary">Whether it is temporary.</param>
/// <param name="Start">The first day.</param>
/// <param name="Leader">The leader's position; none at the top.</param>
internal sealed record SamplePosition(
    PositionIdentity Identity, string GivenName, string FamilyName, string Title, bool IsTemporary, LocalDate Start, PositionIdentity? Leader)
{
    /// <summary>The address at work, made from the names and the object id so that it is the person's alone.</summary>
    public string Email => $"{Ascii(GivenName)}.{Ascii(FamilyName)}.{Identity.ObjectId}@example.org";

    /// <summary>A telephone number that nobody has: none in Norway begins with two zeros.</summary>
    public string Telephone => $"+47 00 {Identity.ObjectId[..2]} {Identity.ObjectId[2..4]} {Identity.ObjectId[4..]}";

    /// <summary>A number that is larger than any in the register of health personnel, for nurses, midwives and doctors; empty for others.</summary>
    public string HprNumber => Authorised.Any(word => Title.Contains(word, StringComparison.OrdinalIgnoreCase)) ? $"999{Identity.ObjectId}" : "";

    private static string[] Authorised => ["sykepleier", "jordmor", "lege", "vernepleier", "psykolog"];

    private static string Ascii(string name) => name.ToLowerInvariant()
        .Replace('æ', 'e').Replace('ø', 'o').Replace('å', 'a').Replace('é', 'e').Replace(' ', '-');
}
