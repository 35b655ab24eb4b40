using System.Collections.Immutable;
using Competence.Access;
using Competence.Assignments;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Domain.Tests.Assignments;

/// <summary>What the tests of assignments begin with.</summary>
internal static class Given
{
    public static readonly LocalDate Today = new(2026, 3, 2);
    public static readonly Moment Moment = new(Instant.FromUtc(2026, 3, 2, 9, 0), new LocalDate(2026, 3, 2));
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    public static readonly PersonId Kari = Id<PersonId>(1);
    public static readonly PositionId KarisPosition = Id<PositionId>(2);
    public static readonly PositionId KarisNextPosition = Id<PositionId>(3);
    public static readonly PlanId PlanId = Id<PlanId>(4);
    public static readonly UnitId Ward = Id<UnitId>(5);
    public static readonly SubPlanId SubPlan = Id<SubPlanId>(6);

    public static readonly PositionFacts Position = new(KarisPosition, Kari, [Ward], [], IsOpen: true);

    /// <summary>An assignment on which nothing was done.</summary>
    public static Assignment Assigned { get; } =
        Assignment.From(new AssignmentEvent.Assigned(Id<AssignmentId>(7), Kari, KarisPosition, PlanId, Now));

    public static Assignment Awaiting => Assigned.Apply(new AssignmentEvent.SentForApproval(Now));

    public static Assignment Completed => Assigned.Apply(new AssignmentEvent.Completed(Today));

    public static Assignment Approved => Awaiting.Apply(new AssignmentEvent.Approved(Today));

    public static Assignment Deactivated(DeactivationCause cause = DeactivationCause.ByHand) =>
        Assigned.Apply(new AssignmentEvent.Deactivated(cause, Today, [Cell(RequirementStatus.Started)]));

    public static AssignmentCell Cell(RequirementStatus status, int requirement = 20) =>
        new(Id<RequirementId>(requirement), RequirementVersion: 1, status, FulfilledOn: null, ExpiresOn: null);

    public static Plan Plan(
        PlanContentType contentType = PlanContentType.CompetencePlan,
        CompletionMode mode = CompletionMode.Automatic,
        bool archived = false,
        params ImmutableArray<PlanPublication> publications) =>
        new(PlanId, contentType, Ward, IsCentral: false, new PlanDetails("Kirurgi - Mottak", mode), null, null,
            [new SubPlan(SubPlan, "Brann")], [], publications, WasPublished: true, new PlanVersionNumber(1, 0), archived, Version: 1);

    public static TId Id<TId>(int number) where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0, new byte[8]));
}
