using System.Collections.Immutable;
using Bogus;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.WebHost.SampleRegion;

/// <summary>Makes up what happens in the sample's half year: always the same for the same people and plans.</summary>
/// <param name="today">The last day.</param>
/// <param name="zone">Where days begin.</param>
internal sealed class SampleScript(LocalDate today, DateTimeZone zone)
{
    /// <summary>How many days the sample goes back.</summary>
    public const int Days = 182;

    // The certificate of every fourth course or so was kept.
    private const int CertificateEvery = 4;

    private readonly Randomizer _random = new(817);

    /// <summary>The acts of one employee on the plans that the employee holds.</summary>
    public IEnumerable<SampleAct> Of(SampleEmployee employee, ImmutableArray<Plan> plans, IReadOnlyDictionary<RequirementId, Requirement> requirements)
    {
        HashSet<RequirementId> seen = [];
        double diligence = 0.45 + _random.Double(0, 0.6);
        foreach (Plan plan in plans)
        {
            foreach (PlanLink link in plan.ActiveLinks.Where(link => seen.Add(link.Requirement)))
            {
                foreach (SampleAct act in Of(employee, plan.Id, requirements[link.Requirement], diligence))
                {
                    yield return act;
                }
            }
        }
    }

    private IEnumerable<SampleAct> Of(SampleEmployee employee, PlanId plan, Requirement requirement, double diligence)
    {
        RequirementContent content = requirement.Content;
        int daysAgo = _random.Number(4, Days - 2);
        double chance = _random.Double();
        SampleAct Act(SampleActKind kind, int ago, LocalDate performed) => new(Moment(ago), kind, employee, requirement.Id, plan, performed);

        if (chance < diligence)
        {
            LocalDate performed = today.PlusDays(-daysAgo - Backdate(content.ValidityDays, daysAgo));
            if (!content.RequiresSignature)
            {
                yield return Act(SampleActKind.Fulfil, daysAgo, performed);
                yield break;
            }

            yield return Act(SampleActKind.Send, daysAgo, performed) with { HasCertificate = content.AllowAttachments && performed.Day % CertificateEvery == 0 };
            if (_random.Bool(0.85f))
            {
                yield return Act(_random.Bool(0.95f) ? SampleActKind.Sign : SampleActKind.Reject, daysAgo - _random.Number(1, 3), performed);
            }
        }
        else if (chance < diligence + 0.1)
        {
            yield return Act(SampleActKind.SaveDraft, daysAgo, today.PlusDays(-daysAgo));
        }
        else if (chance > 0.97 && !content.MustBeDone)
        {
            yield return Act(SampleActKind.MarkNotRelevant, daysAgo, default);
        }
    }

    // One in eight was performed so long ago that it expires about now: some have, some do within the month.
    private int Backdate(int? validityDays, int daysAgo) =>
        validityDays is { } days && _random.Bool(0.125f) ? Math.Max(0, days - daysAgo + _random.Number(-35, 40)) : _random.Number(0, 7);

    private Instant Moment(int daysAgo) =>
        (today.PlusDays(-daysAgo) + new LocalTime(_random.Number(7, 20), _random.Number(59), _random.Number(59))).InZoneLeniently(zone).ToInstant();
}
