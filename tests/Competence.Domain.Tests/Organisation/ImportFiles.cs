using Competence.Organisation;
using Competence.Organisation.Import;
using FsCheck;
using FsCheck.Fluent;

namespace Competence.Domain.Tests.Organisation;

/// <summary>Files with everything that can go right and wrong in them, and what is stored after them.</summary>
internal static class ImportFiles
{
    private static readonly LocalDate Monday = NightlyRuns.Monday;
    private static readonly string[] ObjectIds = ["7001", "7002", "7003", "7004"];
    private static readonly (string Trust, string CostCentre)[] Places = [("T1", "1001"), ("T1", "1002"), ("T2", "1001")];

    /// <summary>Waits: a property is no asynchronous method, and nothing in memory waits for anything.</summary>
    public static T Done<T>(Task<T> task) => task.GetAwaiter().GetResult();

    public static LocalDate DayOf(int run) => ImportCalendar.MondayToFriday.FirstOnOrAfter(Monday.PlusDays(run * 9));

    public static NightlyRuns After(PositionText[][] files, int? batch = null)
    {
        NightlyRuns runs = Done(new NightlyRuns(configure: options => options.LargestImportBatch = batch ?? options.LargestImportBatch).WithUnits());
        for (int run = 0; run < files.Length; run++)
        {
            Done(runs.Run(DayOf(run), files[run]));
        }

        return runs;
    }

    public static PositionIdentity IdentityOf(PositionText line) => new(line.ObjectId, line.Trust, line.CostCentre);

    /// <summary>All that is stored, by what the master data knows it by: identifiers differ from store to store.</summary>
    public static string Picture(NightlyRuns runs)
    {
        Position[] positions = [.. Done(runs.Positions())];
        Dictionary<PositionId, PositionIdentity> identities = positions.ToDictionary(position => position.Id, position => position.Identity);
        Dictionary<PositionId, long> lines = Done(
            runs.Get<IStoredOrganisation>().PositionsAsync().ToDictionaryAsync(it => it.Id, it => it.Fingerprint).AsTask());
        IRepository<PersonId, Person> people = runs.Get<IRepository<PersonId, Person>>();
        return string.Join('\n', positions.Select(position =>
        {
            Person person = Done(people.FindAsync(position.Person).AsTask())!;
            object? leader = position.Leader is { } id ? identities[id] : null;
            return $"{position.Identity} {position.Employment} {leader} {position.IsActive} {position.Version} {lines[position.Id]} {person.Name} {person.Version}";
        }));
    }

    /// <summary>One to three files of consecutive runs, with everything that can go right and wrong in them.</summary>
    public static Gen<PositionText[][]> Files() =>
        from count in Gen.Choose(1, 3)
        from files in Gen.ArrayOf(AnyFile(), count)
        select files;

    public static Gen<PositionText[]> AnyFile() =>
        from lines in Gen.NonEmptyListOf(AnyLine())
        select lines.DistinctBy(IdentityOf).ToArray();

    private static Gen<PositionText> AnyLine() =>
        from objectId in Gen.Elements(ObjectIds)
        from place in Gen.Elements(Places)
        from name in Gen.Elements("Berg", "Moe")
        from title in Gen.Elements("Nurse", "Doctor", "")
        from occupation in Gen.Elements("employee", "part-one-resident")
        from start in Gen.Elements(-400, -1, 7, 20, 40)
        from length in Gen.Elements<int?>(null, null, 0, 7, 8, 30, 500)
        from registered in Gen.Elements(-60, -1, 3)
        from leader in Gen.Elements("", "7001", "7002", "9999")
        select new PositionText(objectId, "Kim", name, "", place.Trust, place.CostCentre, title, occupation, "false",
            Text(start), length is { } days ? Text(start + days) : "", Text(registered),
            leader, leader.Length == 0 ? "" : "T1", leader.Length == 0 ? "" : "1001");

    /// <summary>A file without a wrong line, of employments whose time has come on the first day and that have no days of grace; some are over.</summary>
    public static Gen<PositionText[]> DueFile() =>
        from file in AnyFile()
        from length in Gen.Elements<int?>(null, 30, 500)
        let right = file.Where(line => line.Registered != Text(3)).Select(line => line with
        {
            Title = "Nurse",
            Occupation = "employee",
            Start = line.Start == Text(40) ? Text(0) : line.Start,
            End = line.Start == Text(-400) && length is { } days ? Text(days - 400) : "",
            LeaderObjectId = "",
            LeaderTrust = "",
            LeaderCostCentre = "",
        }).ToArray()
        where right.Length > 0
        select right;

    /// <summary>A file of employments that are open on every day of the test.</summary>
    public static Gen<PositionText[]> OpenFile() =>
        from titles in Gen.ArrayOf(Gen.Elements("", "Nurse", "Doctor"), ObjectIds.Length * Places.Length)
        let lines = titles.Select((title, index) => new PositionText(
            ObjectIds[index % ObjectIds.Length], Trust: Places[index / ObjectIds.Length].Trust, CostCentre: Places[index / ObjectIds.Length].CostCentre, Title: title))
        let file = lines.Where(line => line.Title.Length > 0).ToArray()
        where file.Length > 0
        select file;

    private static string Text(int days) => NodaTime.Text.LocalDatePattern.Iso.Format(Monday.PlusDays(days));

    /// <summary>What happened to every person and position, in order, by what the master data knows them by.</summary>
    public static string Events(NightlyRuns runs)
    {
        List<string> told = [];
        foreach (Position position in Done(runs.Positions()))
        {
            told.Add($"{position.Identity} {Kinds(runs, position.Subject)}");
            told.Add($"{position.Identity.ObjectId} {Kinds(runs, new Subject(Person.SubjectKind, position.Person.Value, position.Person))}");
        }

        return string.Join('\n', told);
    }

    private static string Kinds(NightlyRuns runs, Subject subject) =>
        string.Join(", ", Done(runs.History(subject)).Select(entry => $"{entry.Version} {entry.Fact.GetType().Name}"));
}
