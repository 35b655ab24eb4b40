using Competence.FollowUp;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.WebHost.Components.Requirements;

/// <summary>A registration as the page of a requirement lays it out: what to show of it, and what to offer. The services decide in the end.</summary>
/// <param name="item">The requirement in the plan that the page was opened through.</param>
/// <param name="registration">The registration.</param>
/// <param name="chosen">The repetition that was chosen to be changed; none for a new one.</param>
/// <param name="today">The day.</param>
public sealed class RegistrationDesk(PlanViewItem item, Registration registration, RepetitionId? chosen, LocalDate today)
{
    /// <summary>What the requirement asks for.</summary>
    public RequirementContent Content => item.Content;

    /// <summary>The registration.</summary>
    public Registration Registration => registration;

    /// <summary>Whether it is done several times, each with its own date.</summary>
    public bool IsRepeated => Content.RepetitionCount > 1;

    /// <summary>Whether what was done has lapsed, so that a new round begins.</summary>
    public bool IsExpired => registration.IsExpired(today);

    /// <summary>The repetition that the form is about: the chosen one, or the only one; none for a new one.</summary>
    public Repetition? Target => IsExpired ? null
        : chosen is { } id ? registration.Repetitions.FirstOrDefault(one => one.Id == id)
        : IsRepeated ? null
        : registration.Repetitions.LastOrDefault();

    /// <summary>Whether it is done and locked.</summary>
    public bool IsLocked => registration.State == RegistrationState.Fulfilled && !registration.IsUnlocked && !IsExpired;

    /// <summary>Whether the only repetition waits for its signer.</summary>
    public bool IsSent => Target?.State == RepetitionState.Awaiting && !IsExpired;

    /// <summary>Whether the form is shown.</summary>
    public bool ShowsForm => item.Actions.MayRegister && !IsSent && (!IsLocked || TakesSurplus);

    /// <summary>Whether a done requirement can be opened for change.</summary>
    public bool MayUnlock => item.Actions.MayRegister && IsLocked;

    /// <summary>Whether a done requirement can be made not done again.</summary>
    public bool MayClear => item.Actions.MayRegister && registration.State == RegistrationState.Fulfilled && !IsExpired && !IsRepeated;

    /// <summary>Whether repetitions that wait can be withdrawn.</summary>
    public bool MayWithdraw => item.Actions.MayRegister && !IsExpired;

    /// <summary>Whether files can be attached now, and taken away.</summary>
    public bool MayAttach => item.Actions.MayRegister && Content.AllowAttachments && (IsExpired || IsOpenForFiles);

    /// <summary>Whether files of this round can be taken away, though none can be attached any more.</summary>
    public bool MayDetach => item.Actions.MayRegister && IsOpenForFiles
        && (!IsRepeated || registration.Repetitions.All(one => one.State != RepetitionState.Signed));

    /// <summary>Whether a repetition can be chosen in order to change it.</summary>
    public bool MayChange(Repetition one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return item.Actions.MayRegister && !IsLocked && !IsExpired && IsRepeated && one.State != RepetitionState.Awaiting;
    }

    /// <summary>Whether a repetition that counts can be taken out of the count.</summary>
    public bool MayRemove(Repetition one)
    {
        ArgumentNullException.ThrowIfNull(one);
        return MayChange(one) && one.Counts && registration.State == RegistrationState.Fulfilled;
    }

    private bool IsOpenForFiles => !IsExpired && !IsLocked && (registration.State != RegistrationState.AwaitingSignature || registration.IsUnlocked);

    // A procedure list goes on counting after the number asked for is reached.
    private bool TakesSurplus => IsRepeated && Content.LearningForm == LearningForm.ProcedureList;
}
