using System.Data.Common;
using System.Text;
using Competence.EntityFrameworkCore.Tests.Databases;
using Competence.Organisation.Identities;
using Competence.Organisation.Import;
using Microsoft.Extensions.DependencyInjection;

namespace Competence.EntityFrameworkCore.Tests.Storage;

/// <summary>National identity numbers come in with a file and are in no table afterwards.</summary>
public abstract class NationalIdentityTests : RelationalTests
{
    private const string Number = "01819030037";
    private const string WrongNumber = "01819030038";
    private static readonly LocalDate Monday = new(2026, 3, 2);

    /// <summary>The names of all tables, with their schema where there are several.</summary>
    protected abstract string TablesSql { get; }

    [Fact]
    public async Task No_row_of_any_table_holds_the_number_and_the_digest_is_found_again()
    {
        await using ServiceProvider host = Database.Host(services => services.AddSingleton<IClock>(new StandingClock()));
        host.GetRequiredService<CompetenceOptions>().NationalIdentityKey = [.. Enumerable.Range(1, 32).Select(part => (byte)part)];
        host.GetRequiredService<CompetenceOptions>().LargestShareOfRejectedLines = 1;
        await using AsyncServiceScope scope = host.CreateAsyncScope();
        OrganisationImportService import = scope.ServiceProvider.GetRequiredService<OrganisationImportService>();
        Actor job = Actor.OfJob("nightly-import");
        (await import.ImportUnitsAsync(job, new Source<UnitColumn>(
            ["", "R", "Region", "region", ""], ["T", "T", "Trust", "trust", "R"], ["T", "1", "Ward", "cost-centre", "T"]), Monday)).IsAccepted.Should().BeTrue();

        Result<ImportRun> run = await import.ImportPositionsAsync(
            job, new Source<PositionColumn>(Line("7001", Number), Line("7002", WrongNumber), [.. Line("7003", "")[..9], Number, .. Line("7003", "")[10..]]), Monday);

        run.Value.ToReport().RejectedLines.Should().Be(2);
        List<string> kept = await EverythingAsync();
        kept.Should().HaveCountGreaterThan(30).And.Contain("Nordmann");
        kept.Should().NotContain(text => text.Contains("1819030037") || text.Contains("1819030038"));
        NationalIdentityNumber.TryParse(Number, out NationalIdentityNumber number).Should().BeTrue();
        kept.Should().Contain(host.GetRequiredService<INationalIdentityProtection>().Protect(number).ToHex());
    }

    /// <summary>Opens a connection beside the store's own.</summary>
    protected abstract ValueTask<DbConnection> ConnectAsync();

    private static string[] Line(string objectId, string number) =>
    [
        objectId, "Kari", "Nordmann", "", "T", "1", "Nurse", "employee", "false", "2024-01-01", "", "2024-01-01", "", "", "", "22000001", "9144889", number,
    ];

    /// <summary>Every value of every row of every table, as text.</summary>
    private async Task<List<string>> EverythingAsync()
    {
        await using DbConnection connection = await ConnectAsync();
        List<string> values = [];
        foreach (string table in await ReadAsync(connection, TablesSql))
        {
            values.AddRange(await ReadAsync(connection, $"select * from {table}"));
        }

        return values;
    }

    private static async Task<List<string>> ReadAsync(DbConnection connection, string sql)
    {
        await using DbCommand command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables are the database's own.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using DbDataReader reader = await command.ExecuteReaderAsync();
        List<string> values = [];
        while (await reader.ReadAsync())
        {
            for (int column = 0; column < reader.FieldCount; column++)
            {
                values.Add(reader.GetValue(column) is byte[] bytes ? Encoding.Latin1.GetString(bytes) : reader.GetValue(column).ToString()!);
            }
        }

        return values;
    }

    private sealed class StandingClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2026, 3, 2, 11, 0);
    }

    private sealed class Source<TColumn>(params string[][] lines) : IImportSource<TColumn>
        where TColumn : struct, Enum
    {
        public IAsyncEnumerable<Result<ImportLine<TColumn>>> ReadAsync(CancellationToken cancellationToken = default) =>
            lines.Select((texts, index) => (Result<ImportLine<TColumn>>)new Line(index + 2, texts)).ToAsyncEnumerable();

        private sealed class Line(int number, string[] texts) : ImportLine<TColumn>(number, number * 1000L)
        {
            public override string this[TColumn column] => texts[(int)(object)column];
        }
    }
}
