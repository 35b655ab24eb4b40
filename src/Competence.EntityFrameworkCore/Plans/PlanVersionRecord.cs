using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Plans;

namespace Competence.EntityFrameworkCore.Plans;

/// <summary>A row of <c>plan_version</c>; the number is the major part times a million plus the minor one.</summary>
internal sealed record PlanVersionRecord(Guid PlanId, long Number, Instant At, Guid? ById, string SubPlans)
{
    private const long MajorStep = 1_000_000;

    public static long NumberOf(PlanVersionNumber version) => (version.Major * MajorStep) + version.Minor;

    public static string Body(ImmutableArray<SubPlan> subPlans) => StoreJson.Write(subPlans);

    public ImmutableArray<SubPlan> ReadSubPlans() => StoreJson.Read<ImmutableArray<SubPlan>>(SubPlans);

    public PlanVersionInfo ToInfo() => new(
        new PlanVersionNumber((int)(Number / MajorStep), (int)(Number % MajorStep)), At, ById is { } by ? new PersonId(by) : null);
}
