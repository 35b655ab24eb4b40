using System.Globalization;

namespace Competence.WebHost.Api.Requests;

/// <summary>The version of the thing that the caller has seen, from the header <c>If-Match</c>. Without it nothing is changed (428).</summary>
/// <param name="Version">The version.</param>
internal readonly record struct IfMatch(long Version)
{
    /// <summary>The header.</summary>
    public const string Header = "If-Match";

    /// <summary>Reads it from the request.</summary>
    /// <exception cref="BadHttpRequestException">It is missing, or is no version.</exception>
    public static ValueTask<IfMatch> BindAsync(HttpContext context) => Read(context) is { } version
        ? new(new IfMatch(version))
        : throw new BadHttpRequestException($"The header {Header} is missing: say which version was seen, as the ETag told it.", StatusCodes.Status428PreconditionRequired);

    /// <summary>The version in the header; none when there is no header.</summary>
    /// <exception cref="BadHttpRequestException">It is no version.</exception>
    internal static long? Read(HttpContext context)
    {
        string text = context.Request.Headers.IfMatch.ToString();
        return text.Length == 0 ? null
            : text is ['"', .. var tag, '"'] && long.TryParse(tag, NumberStyles.None, CultureInfo.InvariantCulture, out long version) ? version
            : throw new BadHttpRequestException($"Failed to bind parameter \"{Header}\" from \"{text}\".");
    }
}
