namespace Competence.Absences;

/// <summary>The reasons to refuse something on an absence.</summary>
public static class AbsenceRules
{
    /// <summary>The first day must be given.</summary>
    public static readonly Rule StartMissing = new("absence.start-missing", "ABS-04", RefusalKind.Invalid,
        "Give the first day of the absence.");

    /// <summary>The last day lies before the first.</summary>
    public static readonly Rule EndBeforeStart = new("absence.end-before-start", "ABS-06", RefusalKind.Invalid,
        "The last day {end} is before the first day {start}.");

    /// <summary>Another absence of the position covers some of the days.</summary>
    public static readonly Rule Overlaps = new("absence.overlaps", "ABS-06", RefusalKind.Rule,
        "Another absence, from {start}, covers some of these days.");

    /// <summary>The reset was carried out; ticks are fixed from then on.</summary>
    public static readonly Rule TicksFixed = new("absence.ticks-fixed", "ABS-10", RefusalKind.Rule,
        "The absence was closed on {on}; the requirements to be done again can no longer be changed.");

    /// <summary>The requirement is not assigned, not flagged, or coupled to a course.</summary>
    public static readonly Rule NotRecertifiable = new("absence.not-recertifiable", "ABS-03 ABS-08 ABS-13", RefusalKind.Rule,
        "The requirement cannot be done again after an absence of this employee.");

    /// <summary>Who was not away before today is not back.</summary>
    public static readonly Rule NotBegun = new("absence.not-begun", "ABS-17", RefusalKind.Rule,
        "The absence begins on {start}. Back at work can be marked from the day after that; change the days instead.");

    /// <summary>The absence is over and closed.</summary>
    public static readonly Rule AlreadyBack = new("absence.already-back", "ABS-16", RefusalKind.Rule,
        "The absence ended on {end} and is closed.");

    /// <summary>No night has to do anything about it, or not yet.</summary>
    public static readonly Rule NotDue = new("absence.not-due", "ABS-10", RefusalKind.Rule,
        "Nothing of this absence is to be reset on {on}.");
}
