using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Reads registrations from rows of their table.</summary>
internal static class RegistrationReading
{
    /// <summary>The columns that <see cref="Row"/> reads, of the registration <c>r</c>.</summary>
    public const string Columns =
        "r.person_id, r.requirement_id, r.state, r.is_renewal, r.counted, r.fulfilled_on, r.expires_on, r.deadline, "
        + "r.relevant_plans, r.next_notice_on, r.last_registered_at, r.frozen_on";

    /// <summary>How many those are.</summary>
    public const int Count = 12;

    /// <summary>The columns that <see cref="State"/> reads.</summary>
    public const string AllColumns = Columns + ", r.trust_id, r.manual_expires_on, r.active_plans, r.version, r.body";

    /// <summary>A row; one that reaches the region unless <paramref name="trust"/> is another.</summary>
    public static RegistrationRow Row(SqlRow row, UnitId trust = default) => new(
        new PersonId(row.Id(0)), new RequirementId(row.Id(1)), trust, (RegistrationState)row.Integer(2), row.Boolean(3), row.Integer(4),
        row.DateOrNull(5), row.DateOrNull(6), row.DateOrNull(7), row.Integer(8), row.DateOrNull(9), row.InstantOrNull(10), row.DateOrNull(11));

    /// <summary>A registration in full, from the columns from <paramref name="first"/> on.</summary>
    public static Registration State(SqlRow row, int first) => new RegistrationRecord(
        row.Id(first), row.Id(first + 1), row.Id(first + Count), (RegistrationState)row.Integer(first + 2), row.Boolean(first + 3),
        row.Integer(first + 4), row.DateOrNull(first + 5), row.DateOrNull(first + 13), row.DateOrNull(first + 6), row.DateOrNull(first + 7),
        row.Integer(first + 14), row.Integer(first + 8), row.DateOrNull(first + 9), row.InstantOrNull(first + 10), row.DateOrNull(first + 11), row.Long(first + 15),
        row.TextOrNull(first + 16)).ToState();
}
