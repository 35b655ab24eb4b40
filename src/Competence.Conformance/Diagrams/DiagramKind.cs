using Competence.Requirements;

namespace Competence.Conformance.Diagrams;

/// <summary>What a definition demands, as far as the diagram depends on it.</summary>
/// <param name="Name">What tests call it.</param>
/// <param name="Signs">Whether a signer decides.</param>
/// <param name="Needed">How many repetitions make it fulfilled.</param>
/// <param name="TakesSurplus">Whether more than those are taken (PRG-26).</param>
internal sealed record DiagramKind(string Name, bool Signs, int Needed, bool TakesSurplus = false)
{
    public const int ValidityDays = 40;

    public static IReadOnlyList<DiagramKind> All { get; } =
    [
        new("alone", Signs: false, Needed: 1),
        new("signed", Signs: true, Needed: 1),
        new("repeated", Signs: false, Needed: 2),
        new("signed and repeated", Signs: true, Needed: 2),
        new("procedure", Signs: false, Needed: 2, TakesSurplus: true),
        new("signed procedure", Signs: true, Needed: 2, TakesSurplus: true),
    ];

    public RequirementContent Content => new()
    {
        Name = Name,
        ValidityDays = ValidityDays,
        CommentField = true,
        RequiresSignature = Signs,
        RepetitionCount = Needed,
        LearningForm = TakesSurplus ? LearningForm.ProcedureList : null,
    };
}
