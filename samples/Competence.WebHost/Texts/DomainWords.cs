using System.Globalization;
using Competence.FollowUp.History;
using Competence.Texts;

namespace Competence.WebHost.Texts;

/// <summary>Says what the domain says, in the language of the request: refusals, choices, lines of history.</summary>
/// <param name="texts">The domain's texts.</param>
public sealed class DomainWords(DomainTexts texts)
{
    /// <summary>What a refusal says.</summary>
    public string Of(Refusal refusal) => texts.Of(refusal, CultureInfo.CurrentUICulture);

    /// <summary>What a refusal says, with the names of what has an identifier.</summary>
    /// <param name="refusal">The refusal.</param>
    /// <param name="nameOf">The names; none for what is written as it is.</param>
    public string Of(Refusal refusal, Func<object, string?> nameOf)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ArgumentNullException.ThrowIfNull(nameOf);
        return Of(refusal with { Arguments = [.. refusal.Arguments.Select(argument => argument with { Value = argument.Value is { } told && nameOf(told) is { } name ? name : argument.Value })] });
    }

    /// <summary>The name of a choice.</summary>
    public string Of(Enum choice) => texts.Of(choice, CultureInfo.CurrentUICulture);

    /// <summary>What a line of history says.</summary>
    /// <param name="line">The line.</param>
    /// <param name="nameOf">The names of what has an identifier.</param>
    public string Of(HistoryLine line, Func<object, string?> nameOf) => texts.Of(line, CultureInfo.CurrentUICulture, nameOf);

    /// <summary>A reason for rejecting, from its code; the code itself when it has no text.</summary>
    public string Reason(string? code) => texts.Find($"reason.{code}", CultureInfo.CurrentUICulture) is { Length: > 0 } text
        ? string.Concat(text[..1].ToUpper(CultureInfo.CurrentCulture), text[1..])
        : code ?? "";

    /// <summary>The id of the field that a refusal concerns; none when it concerns the whole.</summary>
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
            "file.empty" or "file.too-large" or "file.type-not-allowed" or "file.not-of-its-type" or "registration.too-many-attachments"
                or "requirement.too-many-files" => "file",
            "requirement.validity-not-positive" => "validity-days",
            "requirement.repetition-too-few" => "repetition-count",
            "leader.own-leader" or "leader.leader-ended" or "leader.leader-on-loan" or "leader.already-set" => "position",
            "announced-move.cost-centre-missing" or "announced-move.same-cost-centre" or "announced-move.cost-centre-taken" => "cost-centre",
            "announced-move.already-announced" or "announced-move.position-ended" => "position",
            "plan.completion-mode-missing" => "completion-mode",
            "absence.start-missing" or "absence.overlaps" => "start",
            "absence.end-before-start" => "end",
            "absence.not-recertifiable" or "absence.ticks-fixed" => "requirements",
            "loan.start-too-early" or "loan.start-locked" or "loan.overlap" => "start",
            "loan.end-before-start" or "loan.end-passed" or "loan.later-end-needed" => "end",
            "loan.unit-not-open" or "loan.own-unit" => "unit",
            "loan.leader-missing" or "loan.leader-unfit" => "leader",
            _ => null,
        };
    }
}
