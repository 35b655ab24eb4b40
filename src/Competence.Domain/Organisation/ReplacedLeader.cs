namespace Competence.Organisation;

/// <summary>The leader whom a choice at sign-in replaces (ORG-32).</summary>
/// <param name="Id">The leader.</param>
/// <param name="Name">The leader's name: how the choice is shown, with the unit.</param>
public sealed record ReplacedLeader(PersonId Id, string Name);
