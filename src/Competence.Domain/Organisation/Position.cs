using Competence.Access;

namespace Competence.Organisation;

/// <summary>One employment of a person at one cost centre of one trust; what somebody signs in as (ORG-08, ORG-15).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Person">The person.</param>
/// <param name="Identity">The identity in the master data; that of the place, which nothing is told apart by, for a temporary one during a loan (LOA-37).</param>
/// <param name="Trust">The employing trust.</param>
/// <param name="Unit">The cost centre.</param>
/// <param name="Title">The title of the post.</param>
/// <param name="Occupation">What it is for competence management.</param>
/// <param name="IsTemporary">Whether it is a temporary post.</param>
/// <param name="Start">The first day of the employment.</param>
/// <param name="End">The last day; none while it is open-ended.</param>
/// <param name="Leader">The position of the leader in the master data (ORG-28); none at the top.</param>
/// <param name="IsActive">Whether nothing has ended it; one of a loan can be chosen on the days of the loan only (ORG-15, LOA-16).</param>
/// <param name="Version">How many events made it.</param>
public sealed partial record Position(
    PositionId Id,
    PersonId Person,
    PositionIdentity Identity,
    UnitId Trust,
    UnitId Unit,
    string Title,
    Occupation Occupation,
    bool IsTemporary,
    LocalDate Start,
    LocalDate? End,
    PositionId? Leader,
    bool IsActive,
    long Version) : IAggregate
{
    /// <summary>The kind of subject that a position is.</summary>
    public const string SubjectKind = "position";

    /// <summary>How many characters a title has at most.</summary>
    public const int LongestTitle = 200;

    /// <summary>The day it was deactivated; none while it is active.</summary>
    public LocalDate? DeactivatedOn { get; init; }

    /// <summary>Whether somebody deactivated it and not the master data (ORG-92).</summary>
    public bool IsDeactivatedByHand { get; init; }

    /// <summary>The last day that it stays active whatever the master data says, after it was reactivated by hand (ORG-86, ORG-88); none otherwise.</summary>
    public LocalDate? ActiveUntil { get; init; }

    /// <summary>The position of the leader that was set by hand (DEP-25); none while the leader is that of the master data. Belongs to this position only (DEP-34).</summary>
    public PositionId? ManualLeader { get; init; }

    /// <summary>The position of the leader that applies: the one set by hand, else the one of the master data (ORG-28, DEP-27, DEP-33).</summary>
    /// <remarks>It stays the one set by hand when that position ends: then nobody leads, until another is chosen (DEP-31).</remarks>
    public PositionId? ApplyingLeader => ManualLeader ?? Leader;

    /// <summary>The ordinary position of which this is the temporary one during a loan, with a period that is the loan's (LOA-01); none for an ordinary position.</summary>
    public PositionId? LentFrom { get; init; }

    /// <summary>The loan that it is the temporary position of; none for an ordinary position.</summary>
    public LoanFacts? Loan => LentFrom is { } ordinary ? new LoanFacts(ordinary, Start, End) : null;

    /// <summary>Whether it is active on <paramref name="day"/>: one of a loan on the days of the loan only (LOA-16), whatever the nightly run has done.</summary>
    public bool IsActiveOn(LocalDate day) => IsActive && Loan?.Covers(day) != false;

    /// <inheritdoc/>
    public Subject Subject => new(SubjectKind, Id.Value, Person);
}
