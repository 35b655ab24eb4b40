using System.Globalization;
using Competence.Requirements;
using Competence.WebHost.Components.Frame;

namespace Competence.WebHost.Components.Administration;

/// <summary>What stands in the boxes of a definition's form: its draft, or what was typed.</summary>
public sealed record DefinitionForm
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The description.</summary>
    public string Description { get; init; } = "";

    /// <summary>How it is learned.</summary>
    public LearningForm? LearningForm { get; init; }

    /// <summary>How it is documented.</summary>
    public DocumentationForm? DocumentationForm { get; init; }

    /// <summary>The category that it shall lie in.</summary>
    public CategoryId? Category { get; init; }

    /// <summary>For how many days it is valid, as it stands in the box.</summary>
    public string? ValidityDays { get; init; }

    /// <summary>How many times, as it stands in the box.</summary>
    public string? RepetitionCount { get; init; } = "1";

    /// <summary>Whether the person enters the expiry date.</summary>
    public bool ManualExpiryDate { get; init; }

    /// <summary>Whether a signer must sign.</summary>
    public bool RequiresSignature { get; init; }

    /// <summary>Whether a comment can be entered.</summary>
    public bool CommentField { get; init; }

    /// <summary>Whether files can be attached.</summary>
    public bool AllowAttachments { get; init; }

    /// <summary>Whether it can never be marked not relevant.</summary>
    public bool MustBeDone { get; init; }

    /// <summary>Whether plans may adapt the validity of a central one.</summary>
    public bool AllowAdaptation { get; init; }

    /// <summary>The form as the page opens it.</summary>
    public static DefinitionForm Of(RequirementContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new DefinitionForm
        {
            Name = content.Name,
            Description = content.Description,
            LearningForm = content.LearningForm,
            DocumentationForm = content.DocumentationForm,
            Category = content.Category,
            ValidityDays = content.ValidityDays?.ToString(CultureInfo.InvariantCulture),
            RepetitionCount = content.RepetitionCount.ToString(CultureInfo.InvariantCulture),
            ManualExpiryDate = content.ManualExpiryDate,
            RequiresSignature = content.RequiresSignature,
            CommentField = content.CommentField,
            AllowAttachments = content.AllowAttachments,
            MustBeDone = content.MustBeDone,
            AllowAdaptation = content.AllowAdaptation,
        };
    }

    /// <summary>The form as it was posted.</summary>
    public static DefinitionForm Of(PostedForm posted)
    {
        ArgumentNullException.ThrowIfNull(posted);
        return new DefinitionForm
        {
            Name = posted.Text("name") ?? "",
            Description = posted.Text("description") ?? "",
            LearningForm = Chosen<LearningForm>(posted.Text("learning-form")),
            DocumentationForm = Chosen<DocumentationForm>(posted.Text("documentation-form")),
            Category = posted.Id<CategoryId>("category"),
            ValidityDays = posted.Text("validity-days"),
            RepetitionCount = posted.Text("repetition-count"),
            ManualExpiryDate = posted.IsTicked("manual-expiry-date"),
            RequiresSignature = posted.IsTicked("requires-signature"),
            CommentField = posted.IsTicked("comment-field"),
            AllowAttachments = posted.IsTicked("allow-attachments"),
            MustBeDone = posted.IsTicked("must-be-done"),
            AllowAdaptation = posted.IsTicked("allow-adaptation"),
        };
    }

    /// <summary>The whole content, with all that the form does not show as it was; a box that cannot be read gives the id of that box instead.</summary>
    /// <param name="basis">The content before; none for a new definition.</param>
    /// <param name="content">The content.</param>
    /// <param name="unreadable">The id of the box.</param>
    public bool TryRead(RequirementContent? basis, out RequirementContent content, out string? unreadable)
    {
        int? days = Whole(ValidityDays), count = Whole(RepetitionCount ?? "1");
        unreadable = days is null && ValidityDays is not null ? "validity-days" : count is null ? "repetition-count" : null;
        content = (basis ?? new RequirementContent { Name = Name }) with
        {
            Name = Name,
            Description = Description,
            LearningForm = LearningForm,
            DocumentationForm = DocumentationForm,
            Category = Category,
            ValidityDays = days,
            RepetitionCount = count ?? 1,
            ManualExpiryDate = ManualExpiryDate,
            RequiresSignature = RequiresSignature,
            CommentField = CommentField,
            AllowAttachments = AllowAttachments,
            MustBeDone = MustBeDone,
            AllowAdaptation = AllowAdaptation,
        };
        return unreadable is null;
    }

    private static int? Whole(string? typed) => int.TryParse(typed, NumberStyles.Integer, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static TForm? Chosen<TForm>(string? posted)
        where TForm : struct, Enum => Enum.TryParse(posted, out TForm form) && Enum.IsDefined(form) ? form : null;
}
