using NodaTime.Text;

namespace Competence.WebHost.Api.Requests;

/// <summary>The place in a history after which the next part begins: the moment and the identifier of an entry.</summary>
/// <param name="At">When it happened.</param>
/// <param name="Id">The entry.</param>
internal readonly record struct HistoryCursor(Instant At, EventId Id)
{
    /// <summary>Reads it; false when the text is something else.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out HistoryCursor result)
    {
        result = default;
        if (text?.Split('_') is not [var at, var id]
            || !InstantPattern.ExtendedIso.Parse(at).TryGetValue(default, out Instant instant)
            || !EventId.TryParse(id, null, out EventId entry))
        {
            return false;
        }

        result = new HistoryCursor(instant, entry);
        return true;
    }

    /// <summary>The place after an entry.</summary>
    public static HistoryCursor After(HistoryEntry entry) => new(entry.Origin.At, entry.Id);

    /// <summary>As it is read.</summary>
    public override string ToString() => $"{InstantPattern.ExtendedIso.Format(At)}_{Id}";

    /// <summary>An entry at this place, which is all that histories ask of it.</summary>
    public HistoryEntry ToEntry() => new(Id, default, null, new EventOrigin(At, By: null), new NotRead());

    private sealed record NotRead : DomainEvent;
}
