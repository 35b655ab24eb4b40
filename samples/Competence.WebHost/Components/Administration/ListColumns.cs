using System.Collections.Immutable;

namespace Competence.WebHost.Components.Administration;

/// <summary>Which columns of the requirement list a person has chosen to see; kept in the browser, beside language and theme (REQ-99).</summary>
/// <param name="Shown">The columns in the order of the list; the name is always there.</param>
public sealed record ListColumns(ImmutableArray<string> Shown)
{
    /// <summary>Every column that can be chosen, in the order of the list.</summary>
    public static readonly ImmutableArray<string> All = ["owner", "category", "state", "published", "central", "courses"];

    private const string Cookie = "requirement-columns";
    private const char Between = '.';

    private static readonly ImmutableArray<string> Default = ["owner", "category", "state"];

    private static readonly CookieOptions Kept = new() { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };

    /// <summary>Whether a column is shown.</summary>
    public bool Shows(string column) => Shown.Contains(column);

    /// <summary>What was chosen before; the default columns when nothing was.</summary>
    public static ListColumns Of(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        return http.Request.Cookies[Cookie] is { } chosen ? new([.. All.Intersect(chosen.Split(Between))]) : new(Default);
    }

    /// <summary>Keeps what was chosen; what is no column is left out.</summary>
    public static void Choose(HttpContext http, IEnumerable<string> chosen)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Append(Cookie, string.Join(Between, All.Intersect(chosen)), Kept);
    }

    /// <summary>Goes back to the default columns.</summary>
    public static void Reset(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Delete(Cookie);
    }

    /// <summary>Equal when the same columns are shown.</summary>
    public bool Equals(ListColumns? other) => other is not null && Shown.AsSpan().SequenceEqual(other.Shown.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => Shown.Length;
}
