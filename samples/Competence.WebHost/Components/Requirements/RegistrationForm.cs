using System.Collections.Immutable;
using System.Globalization;
using Competence.Registrations;
using Competence.Requirements;
using Competence.WebHost.Components.Frame;
using Competence.WebHost.Texts;

namespace Competence.WebHost.Components.Requirements;

/// <summary>What stands in the boxes of a requirement's form: what was kept, or what was typed.</summary>
public sealed record RegistrationForm
{
    /// <summary>When it was performed, as it stands in the box.</summary>
    public string? PerformedOn { get; init; }

    /// <summary>When it expires, as it stands in the box.</summary>
    public string? ExpiresOn { get; init; }

    /// <summary>The comment.</summary>
    public string? Comment { get; init; }

    /// <summary>The chosen signer.</summary>
    public PersonId? Signer { get; init; }

    /// <summary>What was typed to find a signer.</summary>
    public string? SignerSearch { get; init; }

    /// <summary>The ticked points.</summary>
    public ImmutableArray<ChecklistPointId> Ticked { get; init; } = [];

    /// <summary>The repetition it is about; none for a new one.</summary>
    public RepetitionId? Repetition { get; init; }

    /// <summary>How many at once, as it stands in the box.</summary>
    public string Count { get; init; } = "1";

    /// <summary>The form as the page opens it: what was kept of a draft, or today's date.</summary>
    public static RegistrationForm Of(RegistrationDesk desk, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(desk);
        Repetition? kept = desk.Target;
        return new RegistrationForm
        {
            PerformedOn = Written.MachineDay(kept is null ? today : kept.PerformedOn),
            ExpiresOn = Written.MachineDay(kept?.ManualExpiresOn),
            Comment = kept?.Comment,
            Signer = kept?.Signer,
            Ticked = desk.IsExpired ? [] : desk.Registration.Ticked,
            Repetition = desk.IsRepeated ? kept?.Id : null,
        };
    }

    /// <summary>The form as it was posted.</summary>
    public static RegistrationForm Of(PostedForm posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        return new RegistrationForm
        {
            PerformedOn = posted.Text("performed-on"),
            ExpiresOn = posted.Text("expires-on"),
            Comment = posted.Text("comment"),
            Signer = posted.Id<PersonId>("signer"),
            SignerSearch = posted.Text("signer-search"),
            Ticked = posted.Ids<ChecklistPointId>("ticked"),
            Repetition = posted.Id<RepetitionId>("repetition"),
            Count = posted.Text("count") ?? "1",
        };
    }

    /// <summary>What was filled in, for the services; a box that cannot be read gives the id of that box instead.</summary>
    public bool TryRead(RequirementContent content, out RegistrationEntry entry, out string? unreadable)
    {
        ArgumentNullException.ThrowIfNull(content);
        unreadable = !PostedForm.TryDate(PerformedOn, out LocalDate? performed) ? "performed-on" : null;
        LocalDate? expires = null;
        if (unreadable is null && !PostedForm.TryDate(ExpiresOn, out expires))
        {
            unreadable = "expires-on";
        }

        int count = 1;
        if (unreadable is null && !int.TryParse(Count, NumberStyles.None, CultureInfo.InvariantCulture, out count))
        {
            unreadable = "count";
        }

        entry = new RegistrationEntry(performed, expires, Comment, Signer, content.Checklist.IsEmpty ? null : Ticked, Repetition, count);
        return unreadable is null;
    }
}
