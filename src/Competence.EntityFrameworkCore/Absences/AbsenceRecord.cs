using System.Collections.Immutable;
using Competence.Absences;
using Competence.EntityFrameworkCore.Storage;
using Competence.Requirements;

namespace Competence.EntityFrameworkCore.Absences;

/// <summary>A row of <c>absence</c>; the ticked definitions lie in its body.</summary>
/// <param name="Id">The absence.</param>
/// <param name="PersonId">The employee.</param>
/// <param name="PositionId">The position.</param>
/// <param name="StartOn">The first day.</param>
/// <param name="EndOn">The last day.</param>
/// <param name="SettledOn">The day on which it was settled.</param>
/// <param name="ResetsAfter"><see cref="Absence.ResetsAfter"/>, which the night looks for.</param>
/// <param name="Note">The note.</param>
/// <param name="Version">How many events made it.</param>
/// <param name="Body">The ticked definitions; none when nothing is ticked.</param>
internal sealed record AbsenceRecord(
    Guid Id,
    Guid PersonId,
    Guid PositionId,
    LocalDate StartOn,
    LocalDate? EndOn,
    LocalDate? SettledOn,
    LocalDate? ResetsAfter,
    string? Note,
    long Version,
    string? Body) : IStateRecord<AbsenceRecord, Absence>, IIdentifiedRecord
{
    public static AbsenceRecord From(Absence state) => new(
        state.Id.Value, state.Person.Value, state.Position.Value, state.Start, state.End, state.SettledOn, state.ResetsAfter, state.Note, state.Version,
        state.Requirements.IsEmpty ? null : StoreJson.Write(state.Requirements));

    public Absence ToState() => new(
        new AbsenceId(Id), new PersonId(PersonId), new PositionId(PositionId), StartOn, EndOn, Note,
        Body is null ? [] : StoreJson.Read<ImmutableArray<RequirementId>>(Body), SettledOn, Version);
}
