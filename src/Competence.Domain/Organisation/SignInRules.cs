namespace Competence.Organisation;

/// <summary>The reasons to refuse a choice at sign-in.</summary>
public static class SignInRules
{
    /// <summary>A position that has ended keeps its data and cannot be chosen.</summary>
    public static readonly Rule PositionEnded = new("sign-in.position-ended", "ORG-15", RefusalKind.Rule,
        "This position has ended and cannot be chosen.");
}
