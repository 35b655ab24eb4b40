using Competence.EntityFrameworkCore.Storage;
using Competence.Loans;

namespace Competence.EntityFrameworkCore.Loans;

/// <summary>A row of <c>loan</c>.</summary>
internal sealed record LoanRecord(
    Guid Id,
    Guid PersonId,
    Guid OrdinaryId,
    Guid TemporaryId,
    Guid UnitId,
    Guid LeaderId,
    LocalDate StartOn,
    LocalDate? EndOn,
    string? Comment,
    Guid RegisteredById,
    Guid RegisteredFromId,
    long Version) : IStateRecord<LoanRecord, Loan>, IIdentifiedRecord
{
    public static LoanRecord From(Loan state) => new(
        state.Id.Value, state.Person.Value, state.OrdinaryPosition.Value, state.TemporaryPosition.Value, state.Terms.Unit.Value, state.Terms.Leader.Value,
        state.Terms.Start, state.Terms.End, state.Terms.Comment, state.RegisteredBy.Value, state.RegisteredFrom.Value, state.Version);

    public Loan ToState() => new(
        new LoanId(Id), new PersonId(PersonId), new PositionId(OrdinaryId), new PositionId(TemporaryId),
        new LoanTerms(new UnitId(UnitId), new PositionId(LeaderId), StartOn, EndOn, Comment), new PersonId(RegisteredById), new UnitId(RegisteredFromId), Version);
}
