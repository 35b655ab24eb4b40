using System.Diagnostics;

namespace Competence.Absences;

public sealed partial record Absence
{
    /// <summary>The absence that <paramref name="fact"/> made.</summary>
    public static Absence From(AbsenceEvent.Registered fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new Absence(fact.Id, fact.Person, fact.Position, fact.Start, fact.End, fact.Note, fact.Requirements, SettledOn: null, Version: 1);
    }

    /// <summary>The absence after <paramref name="fact"/>. Total.</summary>
    public Absence Apply(AbsenceEvent fact) => fact switch
    {
        AbsenceEvent.Registered it => From(it),
        AbsenceEvent.Changed it => this with
        {
            Start = it.Start,
            End = it.End,
            Note = it.Note,
            Requirements = it.Requirements,
            Version = Version + 1,
        },
        AbsenceEvent.BackAtWork it => this with { End = it.End, SettledOn = SettledOn ?? it.On, Version = Version + 1 },
        AbsenceEvent.Settled it => this with { SettledOn = it.On, Version = Version + 1 },
        _ => throw new UnreachableException($"Unknown event {fact?.GetType().Name}."),
    };
}
