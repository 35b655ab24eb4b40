namespace Competence.Organisation;

/// <summary>A person as lists show it.</summary>
/// <param name="Id">The person.</param>
/// <param name="Name">Given names and family name.</param>
/// <param name="SortName">How the person is sorted.</param>
/// <param name="ObjectId">The object id.</param>
/// <param name="IsActive">Whether the person has an active ordinary position.</param>
/// <param name="SearchText">The name in lower case, for search.</param>
public sealed record PersonRow(PersonId Id, string Name, SortKey SortName, string ObjectId, bool IsActive, string SearchText);
