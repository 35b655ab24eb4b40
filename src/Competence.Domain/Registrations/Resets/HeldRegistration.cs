using System.Collections.Immutable;

namespace Competence.Registrations.Resets;

/// <summary>One person's registration on a definition, with what of the person holds it: what a reset for everybody reads.</summary>
/// <param name="Registration">The registration.</param>
/// <param name="Plans">The person's active assignments of plans that hold the definition by an active link, archived plans left out, ordered by assignment id.</param>
/// <param name="Marks">The person's marks of not relevant, in all plans.</param>
public sealed record HeldRegistration(Registration Registration, ImmutableArray<HeldPlan> Plans, ImmutableArray<NotRelevantMark> Marks)
{
    /// <summary>What the store had come to when the person was read; what is decided from it is committed on condition of it.</summary>
    public PersonRevision Revision { get; init; }
}
