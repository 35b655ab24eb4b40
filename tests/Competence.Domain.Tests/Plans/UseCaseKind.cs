namespace Competence.Domain.Tests.Plans;

/// <summary>What a use case does.</summary>
internal enum UseCaseKind
{
    /// <summary>Makes something new for a unit.</summary>
    Makes,

    /// <summary>Lists what the actor has access to.</summary>
    Lists,

    /// <summary>Looks at one thing, which everybody with the plan list may.</summary>
    Views,

    /// <summary>Looks at what only those see who may edit.</summary>
    Inspects,

    /// <summary>Changes one thing, on an expected version.</summary>
    Changes,
}
