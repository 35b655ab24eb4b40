using System.Text;
using Competence.Files.Csv;
using Competence.Organisation.Import;

namespace Competence.Files.Tests.Csv;

public class CsvImportSourceTests
{
    private const string Header = "trust,number,name,kind,parent\n";

    [Fact]
    public async Task Lines_are_read_with_their_texts_and_the_line_of_the_file_they_begin_on()
    {
        (List<Line> lines, Refusal? broken) = await Read(Header + "T1,T1,First trust,trust,R\nT1,1001,\"Ward, \"\"new\"\"\nbuilding\",cost-centre,T1\n\nT1,1002,Øre-nese-hals ,cost-centre,T1\n");

        broken.Should().BeNull();
        lines.Select(line => (line.Number, line.Texts)).Should().BeEquivalentTo(
        [
            (2, ["T1", "T1", "First trust", "trust", "R"]),
            (3, ["T1", "1001", "Ward, \"new\"\nbuilding", "cost-centre", "T1"]),
            (6, new[] { "T1", "1002", "Øre-nese-hals", "cost-centre", "T1" }),
        ], options => options.WithStrictOrdering());
        lines.Should().OnlyContain(line => line.Damage == null);
    }

    [Theory]
    [InlineData("Ward", "Ward", true)]
    [InlineData(" Ward ", "Ward", true)]
    [InlineData("\"Ward\"", "Ward", true)]
    [InlineData("\"Ward\"", "\"Ward\"", false)]
    [InlineData("\"\"\"Ward\"\"\"", "\"Ward\"", true)]
    [InlineData("Øre nese", "Øre nese", true)]
    [InlineData("", "", true)]
    [InlineData("Ward", "War", false)]
    [InlineData("Ward", "", false)]
    [InlineData("", "Ward", false)]
    public async Task A_line_tells_whether_a_text_stands_in_a_column(string written, string text, bool holds)
    {
        CsvImportSource<UnitColumn> source = new(() => new MemoryStream(Encoding.UTF8.GetBytes($"{Header}T1,1001,{written},cost-centre,T1\n")));

        List<bool> answers = await source.ReadAsync().Select(line => line.Value.Holds(UnitColumn.Name, text)).ToListAsync();

        answers.Should().Equal(holds);
    }

    [Theory]
    [InlineData("\uFEFFtrust,number,name,kind,parent\r\nT1,1001,Ward,cost-centre,T1\r\n")]
    [InlineData("parent, name ,comment,kind,number,trust\nT1,Ward,whatever,cost-centre,1001,T1\n")]
    [InlineData("\"trust\",\"number\",\"name\",\"kind\",\"parent\"\n\"T1\",\"1001\",\"Ward\",\"cost-centre\",\"T1\"\n")]
    public async Task Byte_order_mark_line_ends_quotes_order_and_further_columns_are_free(string file)
    {
        (List<Line> lines, Refusal? broken) = await Read(file);

        broken.Should().BeNull();
        lines.Should().ContainSingle().Which.Texts.Should().Equal("T1", "1001", "Ward", "cost-centre", "T1");
    }

    [Theory]
    [InlineData("", "import.file-empty")]
    [InlineData("trust,number,name,kind\nT1,1001,Ward,cost-centre\n", "import.file-lacks-column: The file has no column parent.")]
    [InlineData("T1,1001,Ward,cost-centre,T1\n", "import.file-lacks-column: The file has no column trust.")]
    [InlineData("Trust,number,name,kind,parent\nT1,1001,Ward,cost-centre,T1\n", "import.file-lacks-column: The file has no column trust.")]
    [InlineData("trust;number;name;kind;parent\nT1;1001;Ward;cost-centre;T1\n", "import.file-lacks-column")]
    [InlineData("trust,number,name,kind,parent,name\nT1,1001,Ward,cost-centre,T1,Ward\n", "import.file-repeats-column: The file has more than one column name.")]
    [InlineData("trust,number,name,kind,\"parent\nT1,1001,Ward,cost-centre,T1\n", "import.file-cut-off: The file is cut off in the line that begins at 1.")]
    public async Task A_file_without_the_right_header_is_broken(string file, string refusal)
    {
        (List<Line> lines, Refusal? broken) = await Read(file);

        lines.Should().BeEmpty();
        broken!.ToString().Should().StartWith(refusal);
    }

    [Theory]
    [InlineData("T1,1001,Ward,cost-centre,T1\nT1,1002,Wa", 3)]
    [InlineData("T1,1001,Ward,cost-centre,T1\nT1,1002,Wa\n", 3)]
    [InlineData("T1,1001,Ward,cost-centre,T1\nT1,1002,Ward,cost-centre,T1", 3)]
    [InlineData("T1,1001,Ward,cost-centre,T1\nT1,1002,\"Ward,cost-centre,T1\nT1,1003,Ward,cost-centre,T1\n", 3)]
    [InlineData("T1,1001,Ward,cost-centre,T1\nT1,1002,Ward,cost-centre,\"T1", 3)]
    public async Task A_file_that_ends_inside_a_line_is_broken(string lines, int line) =>
        (await Read(Header + lines)).Broken.Should().Be(ImportRules.FileCutOff.Refuse(("line", line)));

    [Fact]
    public async Task Wherever_a_file_is_cut_inside_a_line_it_is_broken()
    {
        byte[] file = Encoding.UTF8.GetBytes(Header + "T1,1001,\"Vård, \"\"A\"\"\",cost-centre,T1\nT1,1002,Øre,cost-centre,T1\n");

        for (int length = 0; length < file.Length; length++)
        {
            (_, Refusal? broken) = await Read(file[..length]);

            bool isWholeLines = length > 0 && file[length - 1] == '\n';
            (broken is null).Should().Be(isWholeLines, "it is cut after {0} bytes", length);
        }
    }

    [Theory]
    [InlineData("T1,1001,Wa\"rd,cost-centre,\"T1\nT1,1002,Ward,cost-centre,T1\n")]
    [InlineData("T1,1001,Wa\"rd,cost-centre,\"T1\nT1,1002,\"\"Ward\"\",cost-centre,T1\n")]
    [InlineData("T1,1001,\"\"\"\nT1,1002,Ward,cost-centre,T1\n")]
    public async Task A_quoted_field_that_is_never_closed_breaks_the_file_whatever_else_is_wrong_with_its_line(string lines)
    {
        (List<Line> read, Refusal? broken) = await Read(Header + lines);

        read.Should().BeEmpty();
        broken.Should().Be(ImportRules.FileCutOff.Refuse(("line", 2)));
    }

    [Theory]
    [InlineData("T1,1001,Wa\"rd,cost-centre,T1\n")]
    [InlineData("T1,1001,\"Wa\"rd,cost-centre,\"T1\"\n")]
    [InlineData("T1,1001,\"Ward\" ,cost-centre,T1\r")]
    public async Task A_last_line_whose_marks_do_not_match_is_damaged_and_does_not_break_the_file(string line)
    {
        (List<Line> lines, Refusal? broken) = await Read(Header + line);

        broken.Should().BeNull();
        lines.Should().ContainSingle().Which.Damage.Should().Be(ImportRules.LineQuotes.Refuse());
    }

    [Fact]
    public async Task A_quote_that_swallows_more_than_a_line_can_hold_breaks_the_file_before_it_fills_the_memory()
    {
        string swallowed = string.Concat(Enumerable.Repeat("T1,1002,Ward,cost-centre,T1\n", 100_000));

        (_, Refusal? broken) = await Read(Header + "T1,1001,\"Ward,cost-centre,T1\n" + swallowed);

        broken!.Rule.Should().Be(ImportRules.FileCutOff);
    }

    [Fact]
    public async Task A_file_in_Latin_1_is_broken_where_it_first_is_not_UTF_8()
    {
        byte[] file = Encoding.Latin1.GetBytes(Header + "T1,1001,Ward,cost-centre,T1\nT1,1002,Øre,cost-centre,T1\n");

        (List<Line> lines, Refusal? broken) = await Read(file);

        lines.Should().ContainSingle();
        broken!.ToString().Should().Be("import.file-not-utf8: The file is not UTF-8: line 3 cannot be read.");
    }

    [Theory]
    [InlineData("utf-16", Header)]
    [InlineData("utf-16BE", Header)]
    [InlineData("utf-32", Header)]
    [InlineData("utf-16", "\"trust\",\"number\",\"name\",\"kind\",\"parent\"\n")]
    [InlineData("utf-16BE", "\"trust\",\"number\",\"name\",\"kind\",\"parent\"\n")]
    public async Task A_file_in_another_unicode_is_broken(string encoding, string header)
    {
        Encoding other = Encoding.GetEncoding(encoding);
        byte[] file = [.. other.GetPreamble(), .. other.GetBytes(header + "T1,1001,Ward,cost-centre,T1\n")];

        (await Read(file)).Broken!.Rule.Should().Be(ImportRules.FileNotUtf8);
    }

    [Theory]
    [InlineData("T1,1001,Wa\"rd,cost-centre,T1", "import.line-quotes")]
    [InlineData("T1,1001,\"Wa\"rd,cost-centre,T1", "import.line-quotes")]
    [InlineData("T1,1001,Ward, east,cost-centre,T1", "import.line-columns: The line has 6 columns where the header has 5.")]
    [InlineData("T1,1001,Ward,cost-centre", "import.line-columns: The line has 4 columns where the header has 5.")]
    public async Task A_line_that_cannot_be_told_apart_into_columns_is_damaged_and_the_next_is_not(string line, string damage)
    {
        (List<Line> lines, Refusal? broken) = await Read($"{Header}{line}\nT1,1002,Ward,cost-centre,T1\n");

        broken.Should().BeNull();
        lines[0].Damage!.ToString().Should().StartWith(damage);
        lines[1].Damage.Should().BeNull();
    }

    [Fact]
    public async Task Equal_lines_have_equal_fingerprints_wherever_they_stand_and_other_lines_have_others()
    {
        string[] distinct = [.. Enumerable.Range(0, 1000).Select(number => $"T1,{number},Ward,cost-centre,T1")];

        (List<Line> once, _) = await Read(Header + string.Join('\n', distinct) + "\n");
        (List<Line> turned, _) = await Read(Header + string.Join("\r\n", distinct.Reverse()) + "\r\n");

        once.Select(line => line.Fingerprint).Should().OnlyHaveUniqueItems();
        turned.Select(line => line.Fingerprint).Should().Equal(once.Select(line => line.Fingerprint).Reverse());
    }

    [Theory]
    [InlineData("T1,1001,Øre,cost-centre,T1", -7758594942230717465)]
    [InlineData("T1,1001,\"Vård, \"\"A\"\"\",cost-centre,T1", 1265765518029152277)]
    public async Task A_fingerprint_is_the_same_on_every_machine_and_in_every_version(string line, long fingerprint) =>
        (await Read($"{Header}{line}\n")).Lines.Single().Fingerprint.Should().Be(fingerprint);

    [Theory]
    [InlineData("telephone", "hpr_number")]
    [InlineData("given_name", "family_name")]
    [InlineData("title", "email")]
    public async Task The_same_bytes_under_a_header_whose_columns_changed_places_are_another_line(string one, string other)
    {
        string[] names = [.. ImportColumns.NamesOf<PositionColumn>()];
        string[] swapped = [.. names.Select(name => name == one ? other : name == other ? one : name)];

        (long fingerprint, string[] texts) = await LineUnder(names);
        (long changed, string[] changedTexts) = await LineUnder(swapped);

        changedTexts.Should().NotEqual(texts).And.BeEquivalentTo(texts);
        changed.Should().NotBe(fingerprint);
        (await LineUnder(names)).Fingerprint.Should().Be(fingerprint);

        async Task<(long Fingerprint, string[] Texts)> LineUnder(string[] header)
        {
            string file = $"{string.Join(',', header)}\n{string.Join(',', names.Select((_, place) => $"text {place}"))}\n";
            CsvImportSource<PositionColumn> source = new(() => new MemoryStream(Encoding.UTF8.GetBytes(file)));
            return await source.ReadAsync().Select(read => (read.Value.Fingerprint, Enum.GetValues<PositionColumn>().Select(column => read.Value[column]).ToArray()))
                .SingleAsync();
        }
    }

    [Fact]
    public async Task The_file_is_closed_when_the_reading_ends_early()
    {
        TrickleStream stream = new(Encoding.UTF8.GetBytes(Header + "T1,1001,Ward,cost-centre,T1\nT1,1002,Ward,cost-centre,T1\n"), 1000);

        await foreach (Result<ImportLine<UnitColumn>> _ in new CsvImportSource<UnitColumn>(() => stream).ReadAsync())
        {
            break;
        }

        stream.IsDisposed.Should().BeTrue();
    }

    private static Task<(List<Line> Lines, Refusal? Broken)> Read(string file) => Read(Encoding.UTF8.GetBytes(file));

    private static async Task<(List<Line> Lines, Refusal? Broken)> Read(byte[] file)
    {
        List<Line> lines = [];
        Refusal? broken = null;
        await foreach (Result<ImportLine<UnitColumn>> read in new CsvImportSource<UnitColumn>(() => new TrickleStream(file, 1000)).ReadAsync())
        {
            broken.Should().BeNull("a refusal is the last that is read");
            read.Switch(
                line => lines.Add(new Line(line.Number, [.. Enum.GetValues<UnitColumn>().Select(column => line[column])], line.Fingerprint, line.Damage)),
                refusal => broken = refusal);
        }

        return (lines, broken);
    }

    private sealed record Line(int Number, string[] Texts, long Fingerprint, Refusal? Damage);
}
