using System.Collections.Immutable;
using Competence.Absences;
using Competence.Requirements;
using Competence.WebHost.Components.Frame;
using Competence.WebHost.Texts;

namespace Competence.WebHost.Components.Absences;

/// <summary>What stands in the boxes of the form of an absence: what is stored, or what was typed.</summary>
public sealed record AbsenceForm
{
    /// <summary>The first day, as it stands in the box.</summary>
    public string? Start { get; init; }

    /// <summary>The last day, as it stands in the box.</summary>
    public string? End { get; init; }

    /// <summary>The note.</summary>
    public string? Note { get; init; }

    /// <summary>The ticked requirements.</summary>
    public ImmutableArray<RequirementId> Ticked { get; init; } = [];

    /// <summary>The form as the page opens it on an absence.</summary>
    public static AbsenceForm Of(Absence absence)
    {
        ArgumentNullException.ThrowIfNull(absence);
        return new AbsenceForm
        {
            Start = Written.MachineDay(absence.Start),
            End = Written.MachineDay(absence.End),
            Note = absence.Note,
            Ticked = absence.Requirements,
        };
    }

    /// <summary>The form as it was posted.</summary>
    public static AbsenceForm Of(PostedForm posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        return new AbsenceForm
        {
            Start = posted.Text("start"),
            End = posted.Text("end"),
            Note = posted.Text("note"),
            Ticked = posted.Ids<RequirementId>("ticked"),
        };
    }

    /// <summary>What was filled in, for the service; a box that cannot be read gives the id of that box instead.</summary>
    public bool TryRead(out AbsenceEntry entry, out string? unreadable)
    {
        unreadable = !PostedForm.TryDate(Start, out LocalDate? start) ? "start" : null;
        LocalDate? end = null;
        if (unreadable is null && !PostedForm.TryDate(End, out end))
        {
            unreadable = "end";
        }

        entry = new AbsenceEntry(start, end, Note, Ticked);
        return unreadable is null;
    }
}
