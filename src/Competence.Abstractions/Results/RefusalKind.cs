namespace Competence;

/// <summary>What kind of refusal it is; hosts map it to a status code, pages to a tone of voice.</summary>
public enum RefusalKind
{
    /// <summary>A rule of the domain forbids it in the present state.</summary>
    Rule,

    /// <summary>The input itself is wrong, whatever the state.</summary>
    Invalid,

    /// <summary>There is no such thing, or none that the actor may see.</summary>
    NotFound,

    /// <summary>The actor sees it and may not do it.</summary>
    Forbidden,

    /// <summary>Somebody else changed it first.</summary>
    Conflict,
}
