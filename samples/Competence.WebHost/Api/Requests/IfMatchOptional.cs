namespace Competence.WebHost.Api.Requests;

/// <summary>As <see cref="IfMatch"/>, for changes that may go without: they decide from what is stored by then.</summary>
/// <param name="Version">The version; none when the caller did not say.</param>
internal readonly record struct IfMatchOptional(long? Version)
{
    /// <summary>Reads it from the request.</summary>
    /// <exception cref="BadHttpRequestException">It is no version.</exception>
    public static ValueTask<IfMatchOptional> BindAsync(HttpContext context) => new(new IfMatchOptional(IfMatch.Read(context)));
}
