using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Benchmarks.Paired;
using Competence.Benchmarks.Stores;
using Competence.FollowUp;
using Competence.Plans;
using Competence.Testing.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.Benchmarks.Reading;

/// <summary>One person's plan of 50 requirements, opened by that person.</summary>
internal static class PlanScenario
{
    private const string Assigned = "select a.plan_id, a.position_id, a.completion, a.assigned_at from assignment a where a.id = $1 and a.person_id = $2";
    private const string Heading = "select n.name, u.number, u.name from plan n join unit u on u.id = n.owner_unit_id where n.id = $1";
    private const string Person = "select p.name from person p where p.id = $1";
    private const string Positions = "select p.id, p.is_active from position p where p.person_id = $1";
    private const string Marks = "select m.kind, m.target_id, m.comment from not_relevant_mark m where m.person_id = $1 and m.plan_id = $2";

    private static readonly string Items = $"""
        select l.requirement_id, l.sub_plan_id, q.name, q.body, r.state, r.is_renewal, r.counted, r.fulfilled_on, r.expires_on, r.deadline
        from plan_link l join requirement q on q.id = l.requirement_id
        left join registration r on r.person_id = $1 and r.requirement_id = l.requirement_id and r.trust_id = $3
        where l.plan_id = $2 and l.state = {(int)PlanLinkState.Active} order by l.ordinal
        """;

    public static async Task<Scenario> MakeAsync(BenchmarkStore store, Fill fill)
    {
        (ImmutableArray<Plan> plans, ImmutableArray<Employee> people) = await fill.MatrixAsync(people: 60, requirements: 50, others: 3);
        await Bystanders.AddAsync(store, people[0].Id.Value, plans[0].Id.Value);
        await store.AnalyzeAsync();
        Dictionary<PersonId, Assignment> assignments = [];
        foreach (Employee person in people)
        {
            assignments[person.Id] = (await store.Session.Services.GetRequiredService<IAssignments>().OfPersonAsync(person.Id))
                .First(assignment => assignment.Plan == plans[0].Id);
        }

        return new Scenario(
            "plan of 50 opened, person with 4 plans",
            [
                new Variant("raw ADO, one batch", (session, number) => RawAsync(session.Raw, assignments[people[number % people.Length].Id])),
                new Variant("PlanViewService", async (session, number) =>
                {
                    Employee person = people[number % people.Length];
                    PlanView view = (await session.Services.GetRequiredService<PlanViewService>().OpenAsync(person.Actor, assignments[person.Id].Id)).Value;
                    return view.SubPlans.Sum(subPlan => subPlan.Items.Length) == 50;
                }),
            ]);
    }

    private static async ValueTask<bool> RawAsync(RawDatabase raw, Assignment assignment)
    {
        Guid person = assignment.Person.Value;
        Guid plan = assignment.Plan.Value;
        List<string> texts = [];
        List<(Guid, string)> marks = [];
        List<(Guid Id, bool IsActive)> positions = [];
        List<(Guid, Guid, string, string, int, bool, int, LocalDate?, LocalDate?, LocalDate?)> items = new(50);
        await raw.ReadAsync(
            new RawQuery(Assigned, [assignment.Id.Value, person], row => texts.Add(row.GetInt32(2).ToString(provider: null))),
            new RawQuery(Heading, [plan], row => texts.Add($"{row.GetString(0)} {row.GetString(1)} {row.GetString(2)}")),
            new RawQuery(Person, [person], row => texts.Add(row.GetString(0))),
            new RawQuery(Positions, [person], row => positions.Add((raw.Id(row, 0), row.GetBoolean(1)))),
            new RawQuery(Marks, [person, plan], row => marks.Add((raw.Id(row, 1), row.GetString(2)))),
            new RawQuery(Items, [person, plan, Guid.Empty], row => items.Add((
                raw.Id(row, 0), raw.Id(row, 1), row.GetString(2), row.GetString(3), row.IsDBNull(4) ? 0 : row.GetInt32(4), !row.IsDBNull(5) && row.GetBoolean(5),
                row.IsDBNull(6) ? 0 : row.GetInt32(6), raw.Date(row, 7), raw.Date(row, 8), raw.Date(row, 9)))));
        return items.Count == 50 && marks.Count == 1 && positions.Count == 2 && texts.Count == 3;
    }
}
