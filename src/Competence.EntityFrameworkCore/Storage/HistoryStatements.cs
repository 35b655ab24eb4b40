namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Changes whose a subject's history is.</summary>
internal sealed class HistoryStatements(SqlDialect dialect)
{
    private readonly string _withdraw = dialect.Adapt($"""
        update competence.history set audience = {(int)Audience.Audit}
        where person_id = @person and subject_id = @subject and subject_kind = @kind and audience <> {(int)Audience.Audit}
        """);

    /// <summary>Leaves all that the history of <paramref name="subject"/> tells to the audit.</summary>
    public SqlStatement Withdraw(Subject subject) => new(
        _withdraw, [SqlValue.Id("person", subject.Person.Value), SqlValue.Id("subject", subject.Id), SqlValue.Text("kind", subject.Kind)]);
}
