namespace Competence.Registrations;

public sealed partial record NotRelevantMark
{
    /// <summary>The mark that <paramref name="fact"/> made; a mark ends by being removed and is made anew.</summary>
    public static NotRelevantMark From(NotRelevantMarkEvent.MarkedNotRelevant fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        return new NotRelevantMark(fact.Key, fact.Comment, fact.MarkedAt, Version: 1);
    }
}
