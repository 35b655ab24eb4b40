using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation.Import;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>Keeps the fingerprints of the lines that positions were read from.</summary>
internal sealed class PositionLineStatements(SqlDialect dialect)
{
    private const int Most = 10_000;

    private readonly string _remember = dialect.Adapt($"""
        insert into competence.position_line (position_id, fingerprint)
        select l.position_id, l.fingerprint from {dialect.RowsOf("lines", "l", ("position_id", SqlKind.Id), ("fingerprint", SqlKind.Long))} where true
        on conflict (position_id) do update set fingerprint = excluded.fingerprint
        """);

    public void Remember(List<SqlStatement> made, RememberPositionLines lines) =>
        made.AddRange(lines.Lines.Chunk(Most).Select(chunk => new SqlStatement(_remember,
        [
            SqlValue.Text("lines", dialect.Json(chunk, static (row, line) => row.Id(line.Position.Value).Value(SqlKind.Long, line.Fingerprint))),
        ])));
}
