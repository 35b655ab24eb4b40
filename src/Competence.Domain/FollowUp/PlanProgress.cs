using Competence.Assignments;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.FollowUp;

/// <summary>How far somebody has come in a plan, requirement by requirement. <c>default</c> is a plan without requirements.</summary>
/// <param name="Fulfilled">How many are fulfilled and valid, those that expire soon included.</param>
/// <param name="Relevant">How many are relevant.</param>
/// <param name="Colour">The worst colour among them: red over yellow over green; grey when none is relevant (ASG-05).</param>
public readonly record struct PlanProgress(int Fulfilled, int Relevant, StatusColour Colour)
{
    /// <summary>Fulfilled of relevant, in whole percent rounded down; none when none is relevant (RPT-17).</summary>
    public int? Percent => Relevant == 0 ? null : 100 * Fulfilled / Relevant;

    /// <summary>The progress that follows from the statuses of all active requirements of a plan, each with its colour.</summary>
    public static PlanProgress Of(IEnumerable<(RequirementStatus Status, StatusColour Colour)> requirements)
    {
        ArgumentNullException.ThrowIfNull(requirements);
        PlanProgress progress = default;
        foreach ((RequirementStatus status, StatusColour colour) in requirements)
        {
            progress = new PlanProgress(
                progress.Fulfilled + (PlanCompletion.IsFulfilled(status) ? 1 : 0),
                progress.Relevant + (status == RequirementStatus.NotRelevant ? 0 : 1),
                Worst(progress.Colour, colour));
        }

        return progress;
    }

    /// <summary>The progress that follows from statuses in the colours of the person's own plans.</summary>
    public static PlanProgress Of(IEnumerable<RequirementStatus> statuses) =>
        Of(statuses.Select(status => (status, RegistrationStatus.Colour(status))));

    /// <summary>The worse of two colours: red over yellow over green over grey.</summary>
    public static StatusColour Worst(StatusColour one, StatusColour other) =>
        one == StatusColour.Grey ? other : other == StatusColour.Grey || one < other ? one : other;
}
