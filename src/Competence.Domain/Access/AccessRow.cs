namespace Competence.Access;

/// <summary>One position in access management (ORG-84).</summary>
/// <param name="Position">The position.</param>
/// <param name="Person">Its person.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Email">The person's e-mail address; none when the master data has none.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="UnitName">The unit's number and name.</param>
/// <param name="IsActive">Whether the position is active on the day of the query: one of a loan on the days of the loan only.</param>
public sealed record AccessRow(PositionId Position, PersonId Person, string Name, string? Email, string Title, string UnitName, bool IsActive)
{
    /// <summary>The person's telephone number; none when the master data has none.</summary>
    public string? Telephone { get; init; }

    /// <summary>When the person last chose the position at sign-in; none when never.</summary>
    public Instant? LastSignIn { get; init; }
}
