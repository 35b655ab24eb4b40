namespace Competence.Registrations.Resets;

/// <summary>Why something cannot be done to a reset for everybody.</summary>
public static class RequirementResetRules
{
    /// <summary>Nothing is done twice.</summary>
    public static readonly Rule IsOver = new("requirement-reset.is-over", "REQ-73", RefusalKind.Rule,
        "The reset has been carried out, for these people or for everybody.");
}
