using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>What is shown: the status of a requirement for a person on a day and in a plan. The one place; queries translate it.</summary>
/// <remarks>
/// The order of the questions is the definition. Fulfilled: no expiry date is fulfilled; before today is expired; up to 30 days ahead
/// is expiring soon; else fulfilled, whether the round is a renewal or not. Awaiting signature and rejected show as they are. What is
/// left, not started and started, is expired in a renewal (PRG-100), else as it is.
/// </remarks>
public static class RegistrationStatus
{
    /// <summary>The status, marks left out.</summary>
    /// <param name="state">The stored state.</param>
    /// <param name="isRenewal">Whether the round began after an expiry.</param>
    /// <param name="expiresOn">The last valid day; none when it never expires.</param>
    /// <param name="day">The day it is told for.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]   // matrices and lists ask it for every cell
    public static RequirementStatus Of(RegistrationState state, bool isRenewal, LocalDate? expiresOn, StatusDay day) => state switch
    {
        RegistrationState.Fulfilled => expiresOn is not { } last ? RequirementStatus.Fulfilled
            : last < day.Today ? RequirementStatus.Expired
            : last <= day.SoonUntil ? RequirementStatus.ExpiringSoon
            : RequirementStatus.Fulfilled,
        RegistrationState.AwaitingSignature => RequirementStatus.AwaitingSignature,
        RegistrationState.Rejected => RequirementStatus.Rejected,
        _ when isRenewal => RequirementStatus.Expired,
        RegistrationState.Started => RequirementStatus.Started,
        _ => RequirementStatus.NotStarted,
    };

    /// <summary>The status, marks left out; for one of its kind. Many are told with one <see cref="StatusDay"/>.</summary>
    public static RequirementStatus Of(RegistrationState state, bool isRenewal, LocalDate? expiresOn, LocalDate today) =>
        Of(state, isRenewal, expiresOn, new StatusDay(today));

    /// <summary>The status of a row, marks left out; of no row not started, of a frozen one as it was when it was frozen (REQ-93).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static RequirementStatus Of(RegistrationRow? row, StatusDay day) =>
        row is null ? RequirementStatus.NotStarted : Of(row.State, row.IsRenewal, row.ExpiresOn, row.FrozenOn is { } frozen ? new StatusDay(frozen) : day);

    /// <summary>The status of a registration, marks left out; of a frozen one as it was when it was frozen (REQ-93).</summary>
    public static RequirementStatus Of(Registration registration, StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(registration);
        RegistrationStanding standing = registration.Standing;
        return Of(registration.State, registration.IsRenewal, standing.ExpiresOn, standing.FrozenOn is { } frozen ? new StatusDay(frozen) : day);
    }

    /// <summary>The status as one plan shows it: not relevant when a mark lies on it (PRG-39), else the status beneath.</summary>
    public static RequirementStatus In(Relevance relevance, RequirementStatus beneath) =>
        relevance == Relevance.Relevant ? beneath : RequirementStatus.NotRelevant;

    /// <summary>The status of a requirement in one of a person's plans.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="requirement">A requirement with an active link in it.</param>
    /// <param name="person">The person, with the registrations and marks.</param>
    /// <param name="day">The day it is told for.</param>
    public static RequirementStatus In(Plan plan, RequirementId requirement, PersonSlice person, StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(person);
        return In(RelevanceIn(plan, requirement, person.Marks), Of(person.Registrations.GetValueOrDefault(requirement), day));
    }

    /// <summary>The status of the requirement of an active link of a person's plan: for going through all of a plan.</summary>
    public static RequirementStatus In(PlanId plan, PlanLink link, PersonSlice person, StatusDay day)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(person);
        return In(RelevanceIn(plan, link, person.Marks), Of(person.Registrations.GetValueOrDefault(link.Requirement), day));
    }

    /// <summary>Which of <paramref name="marks"/> lie on a requirement in <paramref name="plan"/>, by the active link it has there now (PRG-43).</summary>
    /// <returns><see cref="Relevance.Relevant"/> also when the requirement has no active link in the plan.</returns>
    public static Relevance RelevanceIn(Plan plan, RequirementId requirement, ImmutableArray<NotRelevantMark> marks)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return marks.IsEmpty || plan.ActiveLinks.FirstOrDefault(link => link.Requirement == requirement) is not { } found
            ? Relevance.Relevant
            : RelevanceIn(plan.Id, found, marks);
    }

    /// <summary>Which of <paramref name="marks"/> lie on the requirement of an active link.</summary>
    public static Relevance RelevanceIn(PlanId plan, PlanLink link, ImmutableArray<NotRelevantMark> marks)
    {
        ArgumentNullException.ThrowIfNull(link);
        bool own = false;
        bool subPlan = false;
        foreach (NotRelevantMark mark in marks)
        {
            own |= mark.Key.Plan == plan && mark.Key.Kind == MarkTargetKind.Requirement && mark.Key.Target == link.Requirement.Value;
            subPlan |= mark.Key.Plan == plan && mark.Key.Kind == MarkTargetKind.SubPlan && mark.Key.Target == link.SubPlan.Value;
        }

        return (own ? Relevance.OwnMark : Relevance.Relevant) | (subPlan ? Relevance.SubPlanMark : Relevance.Relevant);
    }

    /// <summary>Whether follow-up and notices count it as expired, also while a renewal is sent or rejected (PRG-100).</summary>
    public static bool CountsAsExpired(RegistrationState state, bool isRenewal, LocalDate? expiresOn, LocalDate today) =>
        state == RegistrationState.Fulfilled ? expiresOn < today : isRenewal;

    /// <summary>The colour in a person's own plans (PRG-80, ASG-65).</summary>
    public static StatusColour Colour(RequirementStatus status) => status switch
    {
        RequirementStatus.NotRelevant => StatusColour.Grey,
        RequirementStatus.Fulfilled => StatusColour.Green,
        RequirementStatus.Started or RequirementStatus.AwaitingSignature or RequirementStatus.ExpiringSoon => StatusColour.Yellow,
        _ => StatusColour.Red,
    };

    /// <summary>The colour in the views of leaders: as the person's, and red also for what waits for the viewer (PRG-81, ASG-66).</summary>
    /// <param name="status">The status.</param>
    /// <param name="waitsForViewer">Whether the viewer has something to do about it, such as signing.</param>
    public static StatusColour LeaderColour(RequirementStatus status, bool waitsForViewer) =>
        waitsForViewer && status != RequirementStatus.NotRelevant ? StatusColour.Red : Colour(status);
}
