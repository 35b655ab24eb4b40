using System.Text;
using Competence.Testing.Snapshots;
using Competence.WebHost.Hosting;
using Competence.WebHost.SampleRegion;

namespace Competence.Acceptance.Tests.SampleRegion;

public sealed class SampleFilesTests
{
    private const string Data = "samples/Competence.WebHost/SampleRegion/Data";

    [Fact]
    public void The_files_that_the_sample_brings_are_those_that_the_generator_makes()
    {
        (IReadOnlyList<SampleUnit> units, IReadOnlyList<SamplePosition> positions) = RegionGenerator.Generate(PortalOptions.SmallRegion);

        Snapshot.VerifyFile(Encoding.UTF8.GetString(SampleFiles.Units(units)), PathOf("units.csv"));
        Snapshot.VerifyFile(Encoding.UTF8.GetString(SampleFiles.Positions(positions)), PathOf("positions.csv"));
    }

    [Fact]
    public void The_small_region_has_three_trusts_forty_units_and_three_hundred_people()
    {
        (IReadOnlyList<SampleUnit> units, IReadOnlyList<SamplePosition> positions) = RegionGenerator.Generate(PortalOptions.SmallRegion);

        units.Count(unit => unit.Kind == Organisation.UnitKind.Trust).Should().Be(3);
        units.Should().HaveCountGreaterThan(35).And.HaveCountLessThan(60);
        positions.Select(position => position.Identity.ObjectId).Distinct().Should().HaveCountGreaterThan(280).And.HaveCountLessThan(330);
        positions.GroupBy(position => position.Identity.ObjectId).Should().Contain(person => person.Count() > 1);
    }

    private static string PathOf(string file)
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Competence.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, Data, file);
    }
}
