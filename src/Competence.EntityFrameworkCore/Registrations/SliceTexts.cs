using Competence.Assignments;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Storage;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>The texts of the queries that read people whole, for one way to name the people.</summary>
/// <param name="dialect">The database's.</param>
/// <param name="isAsked">The condition on a column that holds a person.</param>
internal sealed class SliceTexts(SqlDialect dialect, Func<string, string> isAsked)
{
    /// <summary>The people with their positions. Read before all else: what is stored meanwhile makes the revision too old, never too new.</summary>
    public string People { get; } = dialect.Adapt($"""
        select {SliceReading.PersonRow}, p.id, p.id, coalesce(v.revision, 0), null, null
        from competence.person p left join competence.person_revision v on v.person_id = p.id where {isAsked("p.id")}
        union all
        {PositionReading.Query(isAsked("p.person_id"))}
        """);

    public string Assignments { get; } = dialect.Adapt($"""
        select {SliceReading.AssignmentColumns}
        from competence.assignment a join competence.plan n on n.id = a.plan_id
        where {isAsked("a.person_id")} and a.state = {(int)AssignmentState.Active} and not n.is_archived order by a.id
        """);

    public string Marks { get; } = dialect.Adapt($"""
        select {SliceReading.MarkColumns}
        from competence.not_relevant_mark m where {isAsked("m.person_id")}
        """);

    public string Registrations { get; } = dialect.Adapt(
        $"select {RegistrationReading.Columns} from competence.registration r where {isAsked("r.person_id")} and r.trust_id = {dialect.NoId}");
}
