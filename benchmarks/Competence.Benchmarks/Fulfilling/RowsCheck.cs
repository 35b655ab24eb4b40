using Competence.Benchmarks.Stores;
using Competence.Requirements;
using Competence.Testing.Building;

namespace Competence.Benchmarks.Fulfilling;

/// <summary>Sees to it that what is compared does the same: the rows written by hand are those of the store, identifiers and moments apart.</summary>
internal static class RowsCheck
{
    private static readonly string[] Queries =
    [
        """
        select state, is_renewal, counted, fulfilled_on, manual_expires_on, expires_on, deadline, active_plans, relevant_plans, next_notice_on, version,
            length(body) from registration where requirement_id = $1 and version > 0 and person_id = $2
        """,
        """
        select subject_kind, version, audience, job, kind, length(body) from history
        where subject_id = $1 and kind = 'registration.registered.v1' and person_id = $2
        """,
        "select count(*) from outbox o where o.event_id in (select h.id from history h where h.subject_id = $1 and h.person_id = $2)",
    ];

    /// <exception cref="InvalidOperationException">They differ.</exception>
    public static async Task RunAsync(Session session, Cohort cohort, RawFulfilment raw)
    {
        Requirement requirement = cohort.Shared[0];
        await raw.TwoBatchesAsync(session.Raw, cohort.People[0], requirement);
        await raw.SliceAsync(session.Raw, cohort.People[1], requirement);
        await FulfilScenarios.ServiceAsync(session.Services, cohort.People[2], requirement);
        string stored = await RowsAsync(session, requirement, cohort.People[2]);
        for (int way = 0; way < 2; way++)
        {
            string byHand = await RowsAsync(session, requirement, cohort.People[way]);
            if (byHand != stored)
            {
                throw new InvalidOperationException($"By hand the rows are{Environment.NewLine}{byHand}, by the store{Environment.NewLine}{stored}.");
            }
        }
    }

    private static ValueTask<string> RowsAsync(Session session, Requirement requirement, Employee person) =>
        session.Raw.DescribeAsync(Queries, requirement.Id.Value, person.Id.Value);
}
