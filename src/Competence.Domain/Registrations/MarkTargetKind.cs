namespace Competence.Registrations;

/// <summary>What a mark of not relevant is on (PRG-38).</summary>
public enum MarkTargetKind
{
    /// <summary>A single requirement.</summary>
    Requirement = 1,

    /// <summary>A whole sub-plan.</summary>
    SubPlan = 2,

    /// <summary>A point of a checklist.</summary>
    ChecklistPoint = 3,
}
