using Competence.Organisation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A person in a list that everybody may search: the name, and nothing more of the person.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="IsActive">Whether the person has an active position.</param>
internal sealed record PersonItem(PersonId Id, string Name, bool IsActive)
{
    /// <summary>Writes a row.</summary>
    public static PersonItem Of(PersonRow row) => new(row.Id, row.Name, row.IsActive);
}
