using Competence.InMemory.Storage;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;

namespace Competence.InMemory.Organisation;

/// <summary>Makes the rows of units, people and positions.</summary>
internal static class OrganisationRows
{
    public static IEnumerable<UnitRow> Units(Tables tables) => tables.Units.All.Select(unit => new UnitRow(
        unit.Id, unit.Parent, unit.Kind, unit.Number, unit.Name, SortKey.Of(unit.Name), $"{unit.Number} {unit.Name}".ToLowerInvariant(), unit.IsClosed));

    public static IEnumerable<PersonRow> People(Tables tables) => tables.People.All.Select(person => new PersonRow(
        person.Id, person.Name, person.SortName, person.ObjectId,
        tables.Positions.Of(person.Id).Any(position => position.IsActive && position.LentFrom is null), person.Name.ToLowerInvariant()));

    public static IEnumerable<PositionRow> Positions(Tables tables) =>
        from position in tables.Positions.All
        let person = tables.People.Find(position.Person)
        where person is not null
        select new PositionRow(position.Id, position.Person, person.Name, person.SortName, position.Title, position.Unit,
            UnitName(tables, position.Unit), position.Trust, position.Start, position.IsActive, person.Name.ToLowerInvariant())
        {
            End = position.End,
            IsLent = position.LentFrom is not null,
        };

    public static IEnumerable<AnnouncedMoveRow> Moves(Tables tables) =>
        from move in tables.Moves.All
        let person = tables.People.Find(move.Person)
        where person is not null
        select new AnnouncedMoveRow(
            move.Position, move.Person, person.Name, person.SortName, move.Present.Trust, move.Present.CostCentre, move.CostCentre, move.On, move.State);

    public static IEnumerable<ImportRunRow> ImportRuns(Tables tables) => tables.ImportRuns.All.Select(run => new ImportRunRow(
        run.Id, run.Kind, run.Date, run.State, run.StartedAt, run.StartedBy, run.Job, run.FinishedAt, run.File.Lines, run.Counts.Created, run.Counts.Changed,
        run.Counts.Deactivated, run.Counts.Reopened, run.File.RejectedLines));

    /// <summary>Number and name of the unit; empty for an unknown one.</summary>
    public static string UnitName(Tables tables, UnitId unit) => tables.Units.Find(unit)?.DisplayName ?? "";

    /// <summary>Number and name of the unit in lower case, for search; empty for an unknown one.</summary>
    public static string UnitSearch(Tables tables, UnitId unit) =>
        tables.Units.Find(unit) is { } found ? $"{found.Number} {found.Name}".ToLowerInvariant() : "";
}
