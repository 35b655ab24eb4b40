using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Reads registrations from rows of their table.</summary>
internal static class RegistrationReading
{
    /// <summary>The columns that <see cref="Row"/> reads, of the registration <c>r</c>.</summary>
    public const string Columns =
        "r.person_id, r.requirement_id, r.trust_id, r.state, r.is_renewal, r.counted, r.fulfilled_on, r.expires_on, r.deadline, r.active_plans, "
        + "r.relevant_plans, r.next_notice_on, r.last_registered_at, r.version";

    /// <summary>The columns that <see cref="State"/> reads.</summary>
    public const string AllColumns = Columns + ", r.manual_expires_on, r.body";

    public static RegistrationRow Row(SqlRow row) => new(
        new PersonId(row.Id(0)), new RequirementId(row.Id(1)), new UnitId(row.Id(2)), (RegistrationState)row.Integer(3), row.Boolean(4), row.Integer(5),
        row.DateOrNull(6), row.DateOrNull(7), row.DateOrNull(8), row.Integer(9), row.Integer(10), row.DateOrNull(11), row.InstantOrNull(12), row.Long(13));

    public static Registration State(SqlRow row) => new RegistrationRecord(
        row.Id(0), row.Id(1), row.Id(2), (RegistrationState)row.Integer(3), row.Boolean(4), row.Integer(5), row.DateOrNull(6), row.DateOrNull(14),
        row.DateOrNull(7), row.DateOrNull(8), row.Integer(9), row.Integer(10), row.DateOrNull(11), row.InstantOrNull(12), row.Long(13), row.TextOrNull(15))
        .ToState();
}
