namespace Competence;

/// <summary>The reasons to refuse that no part of the domain owns.</summary>
public static class GeneralRules
{
    /// <summary>There is no such thing, or none that the actor may see; the two are not told apart.</summary>
    public static readonly Rule NotFound = new("general.not-found", "", RefusalKind.NotFound,
        "There is no {what} with the id {id}, or you may not see it.");

    /// <summary>The actor sees it but may not do this to it.</summary>
    public static readonly Rule AccessDenied = new("access.denied", "ACC-01", RefusalKind.Forbidden,
        "In the position you have chosen you may not do this: {action}.");

    /// <summary>Somebody else saved first, three times in a row.</summary>
    public static readonly Rule StorageConflict = new("storage.conflict", "", RefusalKind.Conflict,
        "Somebody else changed this at the same time. Look at it again and repeat what you did.");

    /// <summary>A text that must be given is missing.</summary>
    public static readonly Rule TextMissing = new("general.text-missing", "", RefusalKind.Invalid, "{field} must be filled in.");

    /// <summary>A text is longer than can be kept.</summary>
    public static readonly Rule TextTooLong = new("general.text-too-long", "", RefusalKind.Invalid,
        "{field} is longer than {most} characters.");
}
