using System.Collections.Immutable;
using Competence.Loans;
using Competence.Organisation;
using Competence.WebHost.Components.Frame;

namespace Competence.WebHost.Components.Loans;

/// <summary>What stands in the fields of a loan, with what there is to choose from.</summary>
/// <param name="Unit">The chosen borrowing unit.</param>
/// <param name="Leader">The chosen leader; none for the leader of the unit.</param>
/// <param name="Start">The first day, as it was typed.</param>
/// <param name="End">The last day, as it was typed.</param>
/// <param name="Comment">The comment.</param>
public sealed record LoanForm(UnitId? Unit, PositionId? Leader, string? Start, string? End, string? Comment)
{
    private const int MostUnits = 10;

    /// <summary>The text by which units were searched for.</summary>
    public string? UnitSearch { get; private init; }

    /// <summary>The text by which leaders were searched for.</summary>
    public string? LeaderSearch { get; private init; }

    /// <summary>The units to choose from: the chosen one and what a search found.</summary>
    public ImmutableArray<(UnitId Unit, string Name)> Units { get; private init; } = [];

    /// <summary>The leader of the chosen unit, who is filled in (LOA-11); none where nobody leads there.</summary>
    public LeaderChoice? FilledIn { get; private init; }

    /// <summary>The leaders to choose instead: the chosen one and what a search found.</summary>
    public ImmutableArray<LeaderChoice> Leaders { get; private init; } = [];

    /// <summary>How many units a search found, and how many of them are among the choices; none before a search.</summary>
    public (int Shown, int Total)? FoundUnits { get; private init; }

    /// <summary>How many leaders a search found, and how many of them are among the choices; none before a search.</summary>
    public (int Shown, int Total)? FoundLeaders { get; private init; }

    /// <summary>The fields as they were posted.</summary>
    public static LoanForm Of(PostedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new LoanForm(form.Id<UnitId>("unit"), form.Id<PositionId>("leader"), form.Text("start"), form.Text("end"), form.Text("comment"));
    }

    /// <summary>The fields as a loan has them.</summary>
    public static LoanForm Of(LoanFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        LoanSummary loan = file.Summary;
        return new LoanForm(loan.Unit, loan.Leader, Written(loan.Start), loan.End is { } end ? Written(end) : null, file.Comment);
    }

    /// <summary>Whether what was posted is to be saved: by its button, or by Enter in a field where no other search was typed.</summary>
    public static bool IsSaved(PostedForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return form.Text("act") switch
        {
            "save" => true,
            "enter" => form.Text("unit-search") == form.Text("unit-searched") && form.Text("leader-search") == form.Text("leader-searched"),
            _ => false,
        };
    }

    /// <summary>The fields with what there is to choose from.</summary>
    public async Task<LoanForm> WithChoicesAsync(Actor actor, PostedForm form, OrganisationService organisation, LoanService loans, LoanReader reader)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(organisation);
        ArgumentNullException.ThrowIfNull(loans);
        ArgumentNullException.ThrowIfNull(reader);
        List<(UnitId Unit, string Name)> units = [];
        LeaderChoice? filledIn = null;
        (int Shown, int Total)? foundUnits = null, foundLeaders = null;
        if (Unit is { } chosen && (await organisation.FindUnitAsync(actor, chosen)).TryPickValue(out OrganisationUnit? unit, out _))
        {
            units.Add((unit.Id, unit.DisplayName));
            (await loans.LeaderOfUnitAsync(actor, chosen)).TryPickValue(out filledIn, out _);
        }

        if (form.Text("unit-search") is { } search
            && (await organisation.SearchUnitsAsync(actor, search, new PageRequest(1, MostUnits))).TryPickValue(out Page<UnitRow>? found, out _))
        {
            foundUnits = (found.Items.Length, found.Total);
            units.AddRange(found.Items.Where(row => row.Id != Unit).Select(row => (row.Id, $"{row.Number} – {row.Name}")));
        }

        string? name = form.Text("leader-search");
        ImmutableArray<LeaderChoice> leaders = [];
        if (name is not null && (await loans.SearchLeadersAsync(actor, name)).TryPickValue(out Page<LeaderChoice>? hits, out _))
        {
            (leaders, foundLeaders) = (hits.Items, (hits.Items.Length, hits.Total));
        }

        LoanForm choices = this with
        {
            Units = [.. units],
            FilledIn = filledIn,
            Leaders = leaders,
            UnitSearch = form.Text("unit-search"),
            LeaderSearch = name,
            FoundUnits = foundUnits,
            FoundLeaders = foundLeaders,
        };
        return Leader is { } leader && (await reader.LeadersAsync([leader])).TryGetValue(leader, out LeaderChoice? present) ? choices.WithLeader(present) : choices;
    }

    /// <summary>The fields with the leader that they have among the choices.</summary>
    public LoanForm WithLeader(LeaderChoice present) =>
        Leaders.Any(choice => choice.Position == present.Position) ? this : this with { Leaders = Leaders.Insert(0, present) };

    /// <summary>What is to be done; says what is wrong with the dates and the unit.</summary>
    /// <returns>None when something is.</returns>
    public LoanRequest? Read(Action<string> wrong)
    {
        ArgumentNullException.ThrowIfNull(wrong);
        bool isStart = PostedForm.TryDate(Start, out LocalDate? start) && start is not null;
        bool isEnd = PostedForm.TryDate(End, out LocalDate? end);
        foreach (string field in new[] { Unit is null ? "unit" : "", isStart ? "" : "start", isEnd ? "" : "end" }.Where(field => field.Length > 0))
        {
            wrong(field);
        }

        return Unit is { } unit && isStart && isEnd ? new LoanRequest(unit, Leader, start!.Value, end, Comment) : null;
    }

    private static string Written(LocalDate day) => NodaTime.Text.LocalDatePattern.Iso.Format(day);
}
