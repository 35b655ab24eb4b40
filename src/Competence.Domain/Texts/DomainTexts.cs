using System.Globalization;
using System.Resources;
using Competence.FollowUp.History;

namespace Competence.Texts;

/// <summary>
/// What end users read of the domain, in Bokmål (nb), Nynorsk (nn) and English (every other culture): refusals, lines of history and
/// the names of fixed choices.
/// </summary>
/// <remarks>
/// <para>
/// Keys: <c>refusal.</c> and the code of a rule; <c>history.</c> and the key of a line; the type and the name of a choice, such as
/// <c>RequirementStatus.Fulfilled</c>; the name and the value of a code that a refusal carries, such as <c>action.plan-edit</c>.
/// Holes stand in braces; what stands in brackets is left out when a hole in it has no value.
/// </para>
/// <para>A host words something differently by a class that overrides <see cref="Find"/> and is registered before <c>AddDomain()</c>.</para>
/// </remarks>
/// <param name="options">Tells the zone in which moments are written.</param>
public class DomainTexts(CompetenceOptions options)
{
    private const string Refusals = "refusal.", Lines = "history.", Bokmal = "nb";

    private readonly ResourceManager resources = new("Competence.Texts.DomainTexts", typeof(DomainTexts).Assembly);

    /// <summary>The text of a key, with its holes; <see langword="null"/> when there is none.</summary>
    /// <param name="key">Case counts.</param>
    /// <param name="culture">The reader's; <c>no</c> reads Bokmål.</param>
    public virtual string? Find(string key, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return resources.GetString(key, culture.TwoLetterISOLanguageName == "no" ? CultureInfo.GetCultureInfo(Bokmal) : culture);
    }

    /// <summary>What a refusal says to its reader. A rule without a text of its own, such as a host's, is told in its default text.</summary>
    /// <param name="refusal">What was answered.</param>
    /// <param name="culture">The reader's; decides how dates and numbers are written, too.</param>
    /// <param name="nameOf">Gives the name that the thing with an identifier has today; without it, or where it gives none, the identifier is written.</param>
    public string Of(Refusal refusal, CultureInfo culture, Func<object, string?>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        Dictionary<string, object?> facts = refusal.Arguments.ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal);
        return TextTemplate.Fill(Find(Refusals + refusal.Code, culture) ?? refusal.Rule.Text,
            hole => facts.TryGetValue(hole, out object? value) ? Written(value, culture, nameOf, hole) : $"{{{hole}}}");
    }

    /// <summary>What a line of history says to its reader; the key itself when there is no text for it.</summary>
    /// <param name="line">What <see cref="HistoryText"/> gave.</param>
    /// <param name="culture">The reader's; decides how dates and numbers are written, too.</param>
    /// <param name="nameOf">Gives the name that the thing with an identifier has today; without it, or where it gives none, the identifier is written.</param>
    public string Of(HistoryLine line, CultureInfo culture, Func<object, string?>? nameOf = null)
    {
        ArgumentNullException.ThrowIfNull(line);
        Dictionary<string, object?> facts = line.Arguments.ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal);
        return TextTemplate.Fill(Find(Lines + line.Key, culture) ?? line.Key,
            hole => facts.TryGetValue(hole, out object? value) ? Written(value, culture, nameOf, IsCode(line, hole) ? hole : null) : $"{{{hole}}}");
    }

    /// <summary>The name of a fixed choice, such as a status or a role; its name in code when there is no text for it.</summary>
    /// <param name="choice">One value of an enumeration of the domain.</param>
    /// <param name="culture">The reader's.</param>
    public string Of(Enum choice, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return Find($"{choice.GetType().Name}.{choice}", culture) ?? choice.ToString();
    }

    /// <remarks>Free texts of users fill the other holes of history and are never taken for codes.</remarks>
    private static bool IsCode(HistoryLine line, string hole) => line.Key == "registration.rejected" && hole == "reason";

    private string? Written(object? value, CultureInfo culture, Func<object, string?>? nameOf, string? codesOf) => value switch
    {
        null => null,
        string text => (codesOf is null ? null : Find($"{codesOf}.{text}", culture)) ?? text,
        Enum choice => Of(choice, culture),
        LocalDate date => date.ToString("d", culture),
        Instant instant => instant.InZone(options.Zone).LocalDateTime.ToString("g", culture),
        _ => nameOf?.Invoke(value) ?? (value is IFormattable formattable ? formattable.ToString(null, culture) : value.ToString()),
    };
}
