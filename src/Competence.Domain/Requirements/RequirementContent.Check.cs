namespace Competence.Requirements;

public sealed partial record RequirementContent
{
    private const string NameField = "name", DescriptionField = "description", ChecklistField = "checklist", LinksField = "links";

    /// <summary>Id and name of each course, as lists show them (LMS-24); empty without courses.</summary>
    public string CourseList => string.Join("; ", Courses.Select(link => $"{link.Course} {link.Name}"));

    /// <summary>Whether it must be performed more than once (REQ-27).</summary>
    public bool IsRepeating => RepetitionCount > 1;

    /// <summary>This content with its texts trimmed, or the first thing in it that cannot be saved, in the order of the fields.</summary>
    /// <returns>
    /// <see cref="GeneralRules.TextMissing"/>, <see cref="GeneralRules.TextTooLong"/>, <see cref="RequirementRules.ValidityNotPositive"/>,
    /// <see cref="RequirementRules.ValidityTooLong"/>, <see cref="RequirementRules.RepetitionTooFew"/>, <see cref="RequirementRules.ChecklistWithRepetition"/>,
    /// <see cref="RequirementRules.ChecklistPointTwice"/>, <see cref="RequirementRules.DependencyTwice"/>, <see cref="RequirementRules.LinkNotAnAddress"/>,
    /// <see cref="RequirementRules.CourseTwice"/>, <see cref="RequirementRules.CourseCombined"/>.
    /// </returns>
    public Result<RequirementContent> Checked()
    {
        RequirementContent trimmed = Trimmed();
        return (trimmed.TextRefusal() ?? trimmed.SettingsRefusal() ?? trimmed.ChecklistRefusal() ?? trimmed.LinksRefusal() ?? trimmed.CoursesRefusal()) is { } refusal
            ? refusal
            : trimmed;
    }

    private RequirementContent Trimmed() => this with
    {
        Name = Name.Trim(),
        Description = Description.Trim(),
        Checklist = [.. Checklist.Select(point => point with { Name = point.Name.Trim(), Link = Given(point.Link) })],
        Links = [.. Links.Select(link => new RelevantLink(link.Title.Trim(), link.Address.Trim()))],
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private Refusal? TextRefusal() =>
          Name.Length == 0 ? GeneralRules.TextMissing.Refuse(("field", NameField))
        : Name.Length > LongestName ? TooLong(NameField, LongestName)
        : Description.Length > LongestDescription ? TooLong(DescriptionField, LongestDescription)
        : null;

    private Refusal? SettingsRefusal() =>
          ValidityDays is <= 0 ? RequirementRules.ValidityNotPositive.Refuse(("days", ValidityDays))
        : ValidityDays > LongestValidity ? RequirementRules.ValidityTooLong.Refuse(("most", LongestValidity), ("days", ValidityDays))
        : RepetitionCount < 1 ? RequirementRules.RepetitionTooFew.Refuse(("count", RepetitionCount))
        : IsRepeating && Checklist.Length > 0 ? RequirementRules.ChecklistWithRepetition.Refuse()
        : Dependencies.Distinct().Count() != Dependencies.Length ? RequirementRules.DependencyTwice.Refuse()
        : null;

    private Refusal? ChecklistRefusal() =>
          Checklist.Any(point => point.Name.Length == 0) ? GeneralRules.TextMissing.Refuse(("field", ChecklistField))
        : Checklist.Any(point => point.Name.Length > LongestPoint) ? TooLong(ChecklistField, LongestPoint)
        : Checklist.DistinctBy(point => point.Id).Count() != Checklist.Length ? RequirementRules.ChecklistPointTwice.Refuse()
        : Checklist.Select(point => point.Link).OfType<string>().Select(AddressRefusal).FirstOrDefault(refusal => refusal is not null);

    private Refusal? LinksRefusal() =>
          Links.Any(link => link.Title.Length == 0) ? GeneralRules.TextMissing.Refuse(("field", LinksField))
        : Links.Any(link => link.Title.Length > LongestTitle) ? TooLong(LinksField, LongestTitle)
        : Links.Select(link => AddressRefusal(link.Address)).FirstOrDefault(refusal => refusal is not null);

    private Refusal? CoursesRefusal() =>
          Courses.DistinctBy(link => link.Course).Count() != Courses.Length ? RequirementRules.CourseTwice.Refuse()
        : !Courses.IsEmpty && (RequiresSignature || IsRepeating || !Checklist.IsEmpty || ManualExpiryDate) ? RequirementRules.CourseCombined.Refuse()
        : null;

    private static Refusal? AddressRefusal(string address) =>
          address.Length > LongestAddress ? TooLong(LinksField, LongestAddress)
        : !Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || !IsWeb(uri) ? RequirementRules.LinkNotAnAddress.Refuse(("address", address))
        : null;

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp;

    private static Refusal TooLong(string field, int most) => GeneralRules.TextTooLong.Refuse(("field", field), ("most", most));
}
