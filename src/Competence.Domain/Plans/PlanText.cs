namespace Competence.Plans;

/// <summary>Checks the texts of a plan, which are trimmed before.</summary>
internal static class PlanText
{
    /// <summary>Why a text that must be given cannot be kept; none when it can.</summary>
    public static Refusal? Refusal(string field, string text, int most) =>
        text.Length == 0 ? GeneralRules.TextMissing.Refuse(("field", field)) : TooLong(field, text, most);

    /// <summary>Why a text that may be empty cannot be kept; none when it can.</summary>
    public static Refusal? TooLong(string field, string text, int most) =>
        text.Length > most ? GeneralRules.TextTooLong.Refuse(("field", field), ("most", most)) : null;
}
