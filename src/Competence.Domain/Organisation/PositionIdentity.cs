namespace Competence.Organisation;

/// <summary>The three parts that identify a position (ORG-08). When any of them changes it is another position (ORG-10), but for an announced move (ORG-78).</summary>
/// <param name="ObjectId">The person's object id in the master data.</param>
/// <param name="Trust">The number of the employing trust.</param>
/// <param name="CostCentre">The number of the cost centre, unique in the trust.</param>
public readonly record struct PositionIdentity(string ObjectId, string Trust, string CostCentre)
    : IComparable<PositionIdentity>
{
    /// <summary>How many characters each part has at most.</summary>
    public const int LongestPart = 50;

    /// <summary>Compares object id, trust and cost centre, in that order, ordinally.</summary>
    public int CompareTo(PositionIdentity other)
    {
        int byPerson = string.CompareOrdinal(ObjectId, other.ObjectId);
        int byTrust = byPerson != 0 ? byPerson : string.CompareOrdinal(Trust, other.Trust);
        return byTrust != 0 ? byTrust : string.CompareOrdinal(CostCentre, other.CostCentre);
    }

    /// <summary>Whether <paramref name="left"/> comes before <paramref name="right"/>.</summary>
    public static bool operator <(PositionIdentity left, PositionIdentity right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes after <paramref name="right"/>.</summary>
    public static bool operator >(PositionIdentity left, PositionIdentity right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes before it.</summary>
    public static bool operator <=(PositionIdentity left, PositionIdentity right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is <paramref name="right"/> or comes after it.</summary>
    public static bool operator >=(PositionIdentity left, PositionIdentity right) => left.CompareTo(right) >= 0;
}
