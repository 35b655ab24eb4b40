using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;

namespace Competence.EntityFrameworkCore.Organisation;

/// <summary>Keeps when positions were last chosen at sign-in.</summary>
internal sealed class SignInStatements(SqlDialect dialect)
{
    private readonly string _record = dialect.Adapt("""
        insert into competence.position_sign_in (position_id, at) values (@position, @at)
        on conflict (position_id) do update set at = excluded.at where position_sign_in.at < excluded.at
        """);

    public void Record(List<SqlStatement> made, RecordSignIn signIn) =>
        made.Add(new SqlStatement(_record, [SqlValue.Id("position", signIn.Position.Value), SqlValue.Instant("at", signIn.At)]));
}
