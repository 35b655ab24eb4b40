using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>A mark that something is not relevant for a person in one plan; laid on top of the registration, which it does not change (PRG-39).</summary>
/// <param name="Key">Person, plan and target.</param>
/// <param name="Comment">Why; always given (PRG-36, PRG-41).</param>
/// <param name="MarkedAt">When it was set.</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record NotRelevantMark(NotRelevantMarkKey Key, string Comment, Instant MarkedAt, long Version) : IAggregate
{
    /// <summary>The kind of subject that a mark on a sub-plan or a checklist point is.</summary>
    public const string SubjectKind = "not-relevant-mark";

    /// <summary>The registration's subject for a mark on a requirement, so that both read as one history (PRG-87); else the target's own.</summary>
    public Subject Subject => Key.Kind == MarkTargetKind.Requirement
        ? Registration.SubjectOf(new RegistrationKey(Key.Person, RequirementId.From(Key.Target)))
        : new Subject(SubjectKind, Key.Target, Key.Person);
}
