namespace Competence.Organisation.Import;

/// <summary>Refuses a run that would end so much that the file must be believed to be wrong.</summary>
internal static class SafetyStop
{
    /// <summary>The refusal; none when no more would end than is taken, or accepted for this run.</summary>
    public static Refusal? Of(ImportKind kind, ImportEndings endings, CompetenceOptions options)
    {
        int most = endings.Most(options);
        Rule rule = kind == ImportKind.Units ? ImportRules.TooManyWouldClose : ImportRules.TooManyWouldEnd;
        return endings.Ending <= most
            ? null
            : rule.Refuse(("ending", endings.Ending), ("active", endings.Active), ("percent", endings.Percent), ("most", most));
    }
}
