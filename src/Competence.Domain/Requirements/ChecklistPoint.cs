namespace Competence.Requirements;

/// <summary>One point of a checklist (REQ-33).</summary>
/// <param name="Id">Its identifier, kept through changes of its text.</param>
/// <param name="Name">What is to be done.</param>
/// <param name="Link">An address to read more at, when there is one.</param>
/// <param name="MustBeDone">Whether it can never be not relevant; on by default.</param>
public sealed record ChecklistPoint(ChecklistPointId Id, string Name, string? Link = null, bool MustBeDone = true);
