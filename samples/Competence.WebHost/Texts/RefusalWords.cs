namespace Competence.WebHost.Texts;

/// <summary>Says refusals to those who use the pages: in their language, and beside the field that they concern. The one place that does.</summary>
public sealed class RefusalWords
{
    /// <summary>What to say.</summary>
    public string Of(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Fill(refusal.Rule.Text);
    }

    /// <summary>The id of the field that the refusal concerns; none when it concerns the whole.</summary>
    public static string? FieldOf(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return refusal.Code switch
        {
            "general.text-missing" or "general.text-too-long" => refusal.Arguments.FirstOrDefault(argument => argument.Name == "field").Value as string,
            "registration.date-missing" or "registration.date-in-future" => "performed-on",
            "registration.expiry-missing" or "registration.expiry-not-later" or "registration.no-expiry-field" => "expires-on",
            "registration.no-comment-field" => "comment",
            "registration.checklist-open" or "registration.point-unknown" => "checklist",
            "registration.signer-missing" or "registration.signer-is-person" or "registration.signer-inactive" => "signer-search",
            "registration.count-out-of-range" or "registration.too-many-repetitions" => "count",
            "registration.reason-unknown" => "reason",
            "requirement.validity-not-positive" => "validity-days",
            "requirement.repetition-too-few" => "repetition-count",
            "plan.completion-mode-missing" => "completion-mode",
            _ => null,
        };
    }
}
