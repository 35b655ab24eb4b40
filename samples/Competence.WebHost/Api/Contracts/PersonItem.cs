using Competence.Organisation;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A person in a list.</summary>
/// <param name="Id">The identifier.</param>
/// <param name="Name">The name.</param>
/// <param name="ObjectId">The object id in the master data.</param>
/// <param name="IsActive">Whether the person has an active position.</param>
internal sealed record PersonItem(PersonId Id, string Name, string ObjectId, bool IsActive)
{
    /// <summary>Writes a row.</summary>
    public static PersonItem Of(PersonRow row) => new(row.Id, row.Name, row.ObjectId, row.IsActive);
}
