using System.Collections.Immutable;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.Registrations;

/// <summary>How a person's active plans hold one definition: what the standing of the registration is derived from.</summary>
/// <param name="ActivePlans">In how many distinct plans it lies, by an active assignment, an active link and no archiving; 0 for an archived definition, which nobody has to do any more.</param>
/// <param name="RelevantPlans">In how many of those no mark lies on it: neither on the requirement nor on the sub-plan of its link.</param>
/// <param name="ValidityDays">
/// The shortest validity among the relevant plans, each with what <see cref="LinkValidity"/> says of it (PRG-67, PRG-68); where no plan
/// is relevant, the published one. Plans without validity take no part; none when nothing limits it.
/// </param>
/// <param name="FrozenOn">The day on which the definition was archived (REQ-93); none while it is in use.</param>
public readonly record struct RegistrationHolding(int ActivePlans, int RelevantPlans, int? ValidityDays, LocalDate? FrozenOn = null)
{
    /// <summary>How <paramref name="plans"/> hold <paramref name="requirement"/> for the person who has <paramref name="marks"/>.</summary>
    /// <param name="requirement">The definition.</param>
    /// <param name="plans">The person's active assignments; the same plan at two positions counts once.</param>
    /// <param name="marks">The person's marks.</param>
    public static RegistrationHolding Of(Requirement requirement, ImmutableArray<HeldPlan> plans, ImmutableArray<NotRelevantMark> marks)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        int active = 0;
        int relevant = 0;
        int? shortest = null;
        int? published = requirement.Published?.ValidityDays;
        foreach (Plan plan in plans.Where(held => held.Assignment.IsActive && !held.Plan.IsArchived).Select(held => held.Plan).DistinctBy(plan => plan.Id))
        {
            if (plan.ActiveLinks.FirstOrDefault(link => link.Requirement == requirement.Id) is not { } found)
            {
                continue;
            }

            active++;
            if (RegistrationStatus.RelevanceIn(plan.Id, found, marks) == Relevance.Relevant)
            {
                relevant++;
                shortest = Shorter(shortest, requirement.Published is { } content ? LinkValidity.Of(content, found.Adaptation).Days : null);
            }
        }

        int? validity = relevant == 0 ? published : shortest;
        return requirement.Archiving is { } archiving
            ? new RegistrationHolding(0, 0, validity, archiving.On)
            : new RegistrationHolding(active, relevant, validity);
    }

    private static int? Shorter(int? one, int? other) => one is null || other < one ? other : one;
}
