using System.Collections.Immutable;
using Competence.EntityFrameworkCore.Storage;
using Competence.Registrations;

namespace Competence.EntityFrameworkCore.Registrations;

/// <summary>Finds registrations on which something is due, by the index of the next notice.</summary>
internal sealed class DueRegistrations(StoreDatabase database) : IDueRegistrations
{
    private const string From = "from competence.registration r where r.next_notice_on is not null and r.next_notice_on <= @today";
    private const string Order = "order by r.person_id, r.requirement_id, r.trust_id limit @take";

    private readonly string _first = database.Dialect.Adapt($"select {RegistrationReading.Columns}, r.trust_id {From} {Order}");

    private readonly string _next = database.Dialect.Adapt(
        $"select {RegistrationReading.Columns}, r.trust_id {From} and (r.person_id, r.requirement_id, r.trust_id) > (@person, @requirement, @trust) {Order}");

    public ValueTask<ImmutableArray<RegistrationRow>> ListAsync(
        LocalDate today, RegistrationKey? last, int take, CancellationToken cancellationToken = default)
    {
        SqlValue[] values = [SqlValue.Date("today", today), SqlValue.Integer("take", take)];
        return last is not { } reached
            ? database.ListAsync(_first, values, Row, cancellationToken)
            : database.ListAsync(
                _next,
                [
                    .. values, SqlValue.Id("person", reached.Person.Value), SqlValue.Id("requirement", reached.Requirement.Value),
                    SqlValue.Id("trust", reached.Scope.Trust.Value),
                ],
                Row,
                cancellationToken);
    }

    private static RegistrationRow Row(SqlRow row) => RegistrationReading.Row(row, new UnitId(row.Id(RegistrationReading.Count)));
}
