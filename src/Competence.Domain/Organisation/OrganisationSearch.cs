namespace Competence.Organisation;

/// <summary>How searches of the organisation take what somebody typed.</summary>
internal static class OrganisationSearch
{
    public static string Normalise(string search)
    {
        ArgumentNullException.ThrowIfNull(search);
        return search.Trim().ToLowerInvariant();
    }
}
