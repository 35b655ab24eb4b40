using Competence.EntityFrameworkCore.Requirements;
using Competence.EntityFrameworkCore.Storage;
using Competence.Organisation;
using Competence.Requirements;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Migrations;

/// <summary>Writes into a database as an earlier version did: only the columns that there were then.</summary>
internal sealed class FirstVersion(ServiceProvider host)
{
    private readonly StoreDatabase _database = host.GetRequiredService<StoreDatabase>();

    public Task AddAsync(OrganisationUnit unit) => InsertAsync("unit",
    [
        SqlValue.Id("id", unit.Id.Value), new("parent_id", SqlKind.Id, unit.Parent?.Value), new("trust_id", SqlKind.Id, unit.Trust?.Value),
        SqlValue.Small("kind", unit.Kind), SqlValue.Text("number", unit.Number), SqlValue.Text("name", unit.Name),
        SqlValue.Text("sort_name", SortKey.Of(unit.Name).Hex), SqlValue.Text("search_text", unit.Name.ToLowerInvariant()),
        SqlValue.Boolean("is_closed", unit.IsClosed), SqlValue.Long("version", unit.Version),
    ]);

    /// <summary>A person with the event that made it.</summary>
    public async Task AddAsync(Person person, EventOrigin origin)
    {
        await InsertAsync("person",
        [
            SqlValue.Id("id", person.Id.Value), SqlValue.Text("object_id", person.ObjectId), SqlValue.Text("given_name", person.GivenName),
            SqlValue.Text("family_name", person.FamilyName), SqlValue.Text("name", person.Name), new("email", SqlKind.Text, person.Email),
            SqlValue.Text("sort_name", person.SortName.Hex), SqlValue.Text("search_text", person.Name.ToLowerInvariant()), SqlValue.Long("version", person.Version),
        ]);
        await InsertAsync("history",
        [
            SqlValue.Id("person_id", person.Id.Value), SqlValue.Instant("at", origin.At), SqlValue.Id("id", Guid.CreateVersion7()),
            SqlValue.Text("subject_kind", Person.SubjectKind), SqlValue.Id("subject_id", person.Id.Value), SqlValue.Long("version", 1),
            SqlValue.Small("audience", Audience.History), new("by_id", SqlKind.Id, origin.By?.Value), new("position_id", SqlKind.Id, origin.Position?.Value),
            new("on_behalf_of_id", SqlKind.Id, origin.OnBehalfOf?.Value), new("job", SqlKind.Text, origin.Job),
            SqlValue.Text("kind", "person.email-changed.v1"), SqlValue.Text("body", """{"email":"kari@example.no"}"""),
        ]);
    }

    /// <summary>A definition with the columns that there were before those of categories, files and courses.</summary>
    public Task AddAsync(Requirement definition)
    {
        RequirementRecord record = RequirementRecord.From(definition);
        return InsertAsync("requirement",
        [
            SqlValue.Id("id", record.Id), SqlValue.Id("owner_unit_id", record.OwnerUnitId), SqlValue.Small("level", record.Level),
            SqlValue.Boolean("is_central", record.IsCentral), SqlValue.Integer("published_version", record.PublishedVersion),
            SqlValue.Text("name", record.Name), SqlValue.Text("sort_name", record.SortName.Hex), SqlValue.Text("search_text", record.SearchText),
            SqlValue.Boolean("is_adaptable", record.IsAdaptable), SqlValue.Boolean("has_draft", record.HasDraft),
            SqlValue.Boolean("is_archived", record.IsArchived), SqlValue.Long("version", record.Version), SqlValue.Text("body", record.Body),
        ]);
    }

    private async Task InsertAsync(string table, SqlValue[] values)
    {
        string sql = _database.Dialect.Adapt(
            $"insert into competence.{table} ({string.Join(", ", values.Select(value => value.Name))}) values ({string.Join(", ", values.Select(value => $"@{value.Name}"))})");
        (await _database.WriteAsync([new SqlStatement(sql, values, Changes: 1)], host: null, CancellationToken.None)).Should().BeTrue();
    }
}
