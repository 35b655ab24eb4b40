using Competence.Access;
using Competence.Domain.Tests.Texts;

namespace Competence.Domain.Tests.Access;

/// <summary>Holds <c>docs/access.md</c> equal to the access table that the policy decides from.</summary>
public class AccessPageTests
{
    private static readonly IReadOnlyDictionary<string, string> English = DomainTextKeys.Of(DomainTextKeys.English);

    [Fact]
    public void The_page_of_access_shows_the_table()
    {
        string page = Path.Combine(Root(), "docs", "access.md");
        string made = string.Join('\n', Lines()) + "\n";
        if (Environment.GetEnvironmentVariable("COMPETENCE_ACCEPT_SNAPSHOTS") == "1")
        {
            File.WriteAllText(page, made);
        }

        File.ReadAllText(page).ReplaceLineEndings("\n").Should().Be(made);
    }

    private static IEnumerable<string> Lines() =>
    [
        "# Access",
        "",
        "Who may do what, and to what: the table that `AccessPolicy` decides from (a test holds this page equal to it, and another holds the table",
        "equal to the rulebook's \"Role x action x scope\", row by row). Who is not named is denied. Several roles add up, none takes a right away.",
        "",
        "EMP employee, RES resident, APP apprentice, LEA leader, DLE delegated leader, DEP deputy, SUP super user, PRA/PRB professional responsible A/B,",
        "HFA trust admin, LHA and AHA the trust's admin of learning-goal and apprentice-goal plans, RHA region admin, KPA plan responsible,",
        "EDU education officer, SPV supervisor, SGN signer, DGA delegated goal approver, FRM form admin, ARN learning-arena role, ARC archive add-on,",
        "REA reactivation add-on, OPR central operator, JOB a job of the system. A leader by the master data is one of at least one employee; who leads",
        "by hand only has no right to plans and definitions by that (ACC-30).",
        "",
        "The access policy does not know yet who is resident, apprentice, supervisor, delegated approver, former leader or chosen participant, nor who is whose candidate",
        "or takes part in which conversation. Those rows stand, and are denied until it is known.",
        "",
        "| action | what | who | scope | rules |",
        "|---|---|---|---|---|",
        .. AccessTable.All.SelectMany(LinesOf),
    ];

    private static IEnumerable<string> LinesOf(AccessRule rule)
    {
        string slug = AccessPolicy.SlugOf(rule.Action);
        string begin = $"| `{slug}` | {English[$"action.{slug}"]} |";
        if (rule.Parts.IsEmpty)
        {
            yield return $"{begin} nobody | | {rule.Sources} |";
        }

        foreach (AccessPart part in rule.Parts)
        {
            yield return $"{begin} {string.Join(", ", part.Holders.Select(Written))} | {ScopeOf(part)} | {rule.Sources} |";
        }

        if (rule.AddOn is { } addOn)
        {
            yield return $"{begin} {string.Join(", ", rule.AddOnTo.Select(Written))}, each with {HolderCodes.Of(addOn)} | {ScopeOf(rule.Parts[0])} | {rule.Sources} |";
        }
    }

    private static string Written(AccessHolder holder) =>
        holder == AccessHolder.LeaderByMasterData ? "LEA by the master data" : HolderCodes.Of(holder);

    private static string ScopeOf(AccessPart part) => part.Reach switch
    {
        AccessReach.Self => "oneself",
        AccessReach.Employees => "employees in scope: the chain of leaders, the units of the role",
        AccessReach.LedEmployees => "employees led directly; the units of the role",
        AccessReach.Positions => "positions in the units of the role, ended ones too",
        AccessReach.Owners => "what is owned by the units in scope" + NamedPlans(part),
        AccessReach.Region => "region" + NamedPlans(part),
        AccessReach.Sent => "what was sent to that person",
        AccessReach.Candidates => "own candidates (not known yet)",
        AccessReach.Participants => "participants (not known yet)",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part.Reach, "There is no such reach."),
    };

    private static string NamedPlans(AccessPart part) => part.Holders.Contains(AccessHolder.PlanResponsible) ? "; KPA: the named plans" : "";

    private static string Root()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Competence.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Competence.sln is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
