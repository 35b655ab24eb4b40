using System.Text.Json.Nodes;
using System.Text.Json;
using Competence.Serialization.Events;
using Competence.Serialization.Json;
using Competence.Serialization.Tests.Samples;
using Competence.Testing.Snapshots;

namespace Competence.Serialization.Tests.Events;

public class GoldenEventTests
{
    private static readonly JsonSerializerOptions Readable = new(CompetenceJson.Options) { WriteIndented = true };

    public static TheoryData<string> Discriminators => [.. EventCodec.Domain.Kinds.Select(kind => kind.Discriminator)];

    [Theory]
    [MemberData(nameof(Discriminators))]
    public void An_event_is_written_as_its_golden_file_shows(string discriminator)
    {
        string body = EventCodec.Domain.Encode(SampleOf(discriminator)).Body;

        Snapshot.VerifyFile(JsonNode.Parse(body)!.ToJsonString(Readable), PathOf(discriminator));
    }

    [Theory]
    [MemberData(nameof(Discriminators))]
    public void What_a_golden_file_shows_is_read_as_the_event(string discriminator) =>
        EventCodec.Domain.Decode(discriminator, File.ReadAllText(PathOf(discriminator))).Should().Be(SampleOf(discriminator));

    [Fact]
    public void Every_golden_file_belongs_to_an_event_or_to_an_older_form_of_one() =>
        Directory.GetFiles(Folder, "*.json").Select(path => Path.GetFileName(path).Replace(".verified.json", "", StringComparison.Ordinal))
            .Should().BeEquivalentTo(EventCodec.Domain.Kinds.Select(kind => kind.Discriminator));

    private static string Folder => SourceFolder.Of("Golden");

    private static string PathOf(string discriminator) => Path.Combine(Folder, $"{discriminator}.verified.json");

    private static DomainEvent SampleOf(string discriminator) =>
        (DomainEvent)new Sample(new FixedChoices()).Of(EventCodec.Domain.Kinds.Single(kind => kind.Discriminator == discriminator).Type, "event");
}
