namespace Competence.FollowUp;

/// <summary>What the viewer may do with one requirement, or with a sub-plan, through one plan.</summary>
/// <param name="MayRegister">Whether anything may be registered on it through this plan: it is relevant there (PRG-101), and does not come from a course (PRG-94).</param>
/// <param name="MayMarkNotRelevant">Whether it may be marked not relevant (PRG-36, PRG-41).</param>
/// <param name="MayMarkRelevant">Whether its own mark may be removed (PRG-40, PRG-44).</param>
public readonly record struct PlanItemActions(bool MayRegister, bool MayMarkNotRelevant, bool MayMarkRelevant);
