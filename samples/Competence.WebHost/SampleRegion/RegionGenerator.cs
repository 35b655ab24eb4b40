using System.Globalization;
using Bogus;
using Competence.Organisation;

namespace Competence.WebHost.SampleRegion;

/// <summary>Makes a region of any size: always the same for the same size, with believable names and nobody real.</summary>
internal sealed class RegionGenerator
{
    /// <summary>The title of those who administer a trust's plans and requirements.</summary>
    public const string Administrator = "HR-rådgiver";

    private const int Seed = 20240110;
    private const string Region = "Helse Fjord";

    private static readonly LocalDate LatestStart = new(2025, 12, 1);

    private static readonly (string Number, string Name)[] Trusts =
        [("FUS", "Fjordbyen universitetssykehus HF"), ("INS", "Innlandet nordre sykehus HF"), ("KYS", "Kystbyen sykehus HF")];

    // Shares of the region's people, so that the trusts differ in size as real ones do.
    private static readonly double[] Shares = [0.5, 0.3, 0.2];

    private readonly Randomizer _random = new(Seed);
    private readonly Bogus.DataSets.Name _names;
    private readonly List<SampleUnit> _units = [];
    private readonly List<SamplePosition> _positions = [];
    private readonly int _people;
    private int _objectId = 100_000;

    private RegionGenerator(int people)
    {
        _people = people;
        _names = new Bogus.DataSets.Name("nb_NO") { Random = _random };
    }

    /// <summary>A region of about <paramref name="people"/> people, whose employments have all begun.</summary>
    public static (IReadOnlyList<SampleUnit> Units, IReadOnlyList<SamplePosition> Positions) Generate(int people)
    {
        RegionGenerator generator = new(people);
        generator.AddRegion();
        return (generator._units, generator._positions);
    }

    private int SectionSize => _people < 1000 ? 14 : 40;

    private void AddRegion()
    {
        _units.Add(new SampleUnit("1", Region, UnitKind.Region, "", ""));
        for (int i = 0; i < Trusts.Length; i++)
        {
            AddTrust(Trusts[i].Number, Trusts[i].Name, (i + 1) * 100_000, (int)(_people * Shares[i]));
        }

        AddSecondPositions();
    }

    private void AddTrust(string trust, string name, int firstNumber, int people)
    {
        int number = firstNumber;
        _units.Add(new SampleUnit(trust, name, UnitKind.Trust, trust, "1"));
        SampleUnit office = Add(UnitKind.CostCentre, "Administrasjon", trust, trust, ref number);
        SamplePosition director = Employ(office, "Administrerende direktør", leader: null);
        Employ(office, Administrator, director);

        int sections = Math.Max(3, people / SectionSize);
        Dictionary<string, (SampleUnit Unit, SamplePosition Head)> clinics = [];
        for (int i = 0; i < sections; i++)
        {
            SectionTemplate template = SectionTemplate.All[i % SectionTemplate.All.Length];
            if (!clinics.TryGetValue(template.Clinic, out (SampleUnit Unit, SamplePosition Head) clinic))
            {
                SampleUnit unit = Add(UnitKind.Clinic, $"Klinikk for {template.Clinic.ToLowerInvariant()}", trust, trust, ref number);
                clinics[template.Clinic] = clinic = (unit, Employ(office, "Klinikksjef", director));
            }

            int round = i / SectionTemplate.All.Length;
            string section = sections > SectionTemplate.All.Length ? $"{template.Name} {round + 1}" : template.Name;
            AddSection(Add(UnitKind.CostCentre, section, trust, clinic.Unit.Number, ref number), template, clinic.Head, people / sections);
        }
    }

    private void AddSection(SampleUnit section, SectionTemplate template, SamplePosition head, int people)
    {
        SamplePosition leader = Employ(section, "Seksjonsleder", head);
        if (people > 20)
        {
            Employ(section, "Fagutviklingssykepleier", leader);
        }

        for (int i = 1; i < people; i++)
        {
            Employ(section, template.Titles[_random.Number(template.Titles.Length - 1)], leader);
        }
    }

    private SampleUnit Add(UnitKind kind, string name, string trust, string parent, ref int number)
    {
        SampleUnit unit = new((++number).ToString(CultureInfo.InvariantCulture), name, kind, trust, parent);
        _units.Add(unit);
        return unit;
    }

    private SamplePosition Employ(SampleUnit unit, string title, SamplePosition? leader)
    {
        string objectId = (++_objectId).ToString(CultureInfo.InvariantCulture);
        SamplePosition position = new(
            new PositionIdentity(objectId, unit.Trust, unit.Number),
            _names.FirstName(),
            _names.LastName(),
            title,
            IsTemporary: leader is not null && _random.Bool(0.1f),
            LatestStart.PlusDays(-_random.Number(4000)),
            leader?.Identity);
        _positions.Add(position);
        return position;
    }

    // One in twenty works at a second cost centre too, with the leader there.
    private void AddSecondPositions()
    {
        SamplePosition[] staff = [.. _positions.Where(position => position.Leader is not null && position.Title is not ("Seksjonsleder" or "Klinikksjef"))];
        SamplePosition[] leaders = [.. _positions.Where(position => position.Title == "Seksjonsleder")];
        foreach (SamplePosition first in _random.ListItems(staff, staff.Length / 20).OrderBy(position => position.Identity.ObjectId, StringComparer.Ordinal))
        {
            SamplePosition leader = leaders[_random.Number(leaders.Length - 1)];
            if (leader.Identity.CostCentre != first.Identity.CostCentre)
            {
                _positions.Add(first with
                {
                    Identity = leader.Identity with { ObjectId = first.Identity.ObjectId },
                    IsTemporary = true,
                    Start = LatestStart.PlusDays(-_random.Number(400)),
                    Leader = leader.Identity,
                });
            }
        }
    }
}
