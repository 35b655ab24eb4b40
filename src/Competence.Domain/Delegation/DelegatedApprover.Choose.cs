using System.Collections.Immutable;
using Competence.Access;

namespace Competence.Delegation;

/// <content>Choosing and removing.</content>
public sealed partial record DelegatedApprover
{
    /// <summary>Decides whether somebody becomes delegated approver, or the description changes: DEP-17, DEP-18, DEP-19, in this order.</summary>
    /// <param name="leader">The leader's position.</param>
    /// <param name="leadsCandidates">Whether it leads a resident or an apprentice.</param>
    /// <param name="approver">The one chosen.</param>
    /// <param name="isEmployed">Whether that person has an active position, at any unit of the region.</param>
    /// <param name="description">What residents and apprentices shall read; trimmed; may be empty.</param>
    /// <returns>The event, none where all is as it shall be; a refusal of <see cref="DelegatedApproverRules"/>, or of a text that is too long.</returns>
    public Result<ImmutableArray<DelegatedApproverEvent>> Choose(
        PositionFacts leader, bool leadsCandidates, PersonId approver, bool isEmployed, string description)
    {
        ArgumentNullException.ThrowIfNull(leader);
        ArgumentNullException.ThrowIfNull(description);
        string text = description.Trim();
        return !leader.IsOpen || !leadsCandidates ? DelegatedApproverRules.LeadsNoCandidates.Refuse()
            : approver == leader.Person ? DelegatedApproverRules.OwnApprover.Refuse()
            : !isEmployed ? DelegatedApproverRules.NotEmployed.Refuse()
            : text.Length > LongestDescription ? GeneralRules.TextTooLong.Refuse(("field", "description"), ("most", LongestDescription))
            : !IsOpen ? [new DelegatedApproverEvent.Chosen(leader.Person, text)]
            : Description != text ? [new DelegatedApproverEvent.Described(text)]
            : ImmutableArray<DelegatedApproverEvent>.Empty;
    }

    /// <summary>Decides whether the approver can be removed (DEP-23).</summary>
    public Result<DelegatedApproverEvent.Removed> Remove() =>
        IsOpen ? new DelegatedApproverEvent.Removed() : DelegatedApproverRules.NotApprover.Refuse();
}
