namespace Competence.Benchmarks.Stores;

/// <summary>
/// People who are in the database and not in what is read: copies of one person's position, registrations and plans, a given plan left out.
/// In a table that only holds what is asked for, reading all of it would be the best that anybody could do.
/// </summary>
internal static class Bystanders
{
    private const int Usual = 2_000;
    private const string Their = "join person b on b.object_id like 'bystander-%'";

    /// <summary>Adds them.</summary>
    /// <param name="store">The store.</param>
    /// <param name="like">Whose copies they are.</param>
    /// <param name="without">The plan that they do not have.</param>
    /// <param name="count">How many; they are added once to a store.</param>
    public static async Task AddAsync(BenchmarkStore store, Guid like, Guid without, int count = Usual)
    {
        RawDatabase raw = store.Session.Raw;
        await raw.ExecuteAsync(
            $"""
            with recursive numbers(n) as (select 1 union all select n + 1 from numbers where n < {count})
            insert into person (id, object_id, given_name, family_name, name, email, sort_name, search_text, version)
            select {raw.NewId}, 'bystander-' || n, p.given_name, p.family_name, p.name, p.email, p.sort_name, p.search_text, p.version
            from numbers join person p on p.id = $1
            """,
            like);
        await raw.ExecuteAsync(
            $"""
            insert into position (id, person_id, object_id, trust_number, cost_centre, trust_id, unit_id, title, search_text, occupation, is_temporary,
                start_on, end_on, leader_id, is_active, version, imported_leader_id, manual_leader_id)
            select {raw.NewId}, b.id, b.object_id, x.trust_number, x.cost_centre, x.trust_id, x.unit_id, x.title, x.search_text, x.occupation, x.is_temporary,
                x.start_on, x.end_on, x.leader_id, x.is_active, x.version, x.imported_leader_id, x.manual_leader_id
            from (select * from position where person_id = $1 order by id limit 1) x {Their}
            """,
            like);
        await raw.ExecuteAsync(
            $"""
            insert into assignment (id, person_id, position_id, plan_id, state, completion, assigned_at, awaiting_since, completed_on, version, body)
            select {raw.NewId}, b.id, x.id, a.plan_id, a.state, a.completion, a.assigned_at, a.awaiting_since, a.completed_on, a.version, a.body
            from assignment a {Their} join position x on x.person_id = b.id where a.person_id = $1 and a.plan_id <> $2
                and a.position_id = (select p.id from position p where p.person_id = $1 order by p.id limit 1)
            """,
            like, without);
        await raw.ExecuteAsync(
            $"""
            insert into registration (person_id, requirement_id, trust_id, state, is_renewal, counted, fulfilled_on, manual_expires_on, expires_on, deadline,
                active_plans, relevant_plans, next_notice_on, last_registered_at, version, body)
            select b.id, r.requirement_id, r.trust_id, r.state, r.is_renewal, r.counted, r.fulfilled_on, r.manual_expires_on, r.expires_on, r.deadline,
                r.active_plans, r.relevant_plans, r.next_notice_on, r.last_registered_at, r.version, r.body
            from registration r {Their} where r.person_id = $1 order by b.id, r.requirement_id
            """,
            like);
        await raw.ExecuteAsync($"insert into person_revision (person_id, revision) select b.id, 1 from person p {Their} where p.id = $1", like);
    }
}
