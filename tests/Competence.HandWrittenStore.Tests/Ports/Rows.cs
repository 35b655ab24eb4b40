using Competence.HandWrittenStore.Tests.Documents;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.HandWrittenStore.Tests.Ports;

/// <summary>Makes the rows of lists.</summary>
internal static class Rows
{
    public static Page<T> Page<T>(IReadOnlyCollection<T> all, PageRequest page) => new([.. all.Skip(page.Skip).Take(page.Size)], all.Count, page);

    public static IEnumerable<UnitRow> Units(Shelf shelf) =>
        from unit in shelf.All<OrganisationUnit>()
        select new UnitRow(
            unit.Id, unit.Parent, unit.Kind, unit.Number, unit.Name, SortKey.Of(unit.Name), $"{unit.Number} {unit.Name}".ToLowerInvariant(), unit.IsClosed);

    public static IEnumerable<PersonRow> People(Shelf shelf) =>
        from person in shelf.All<Person>()
        let isActive = shelf.All<Position>().Any(position => position.Person == person.Id && position.IsActive && position.LentFrom is null)
        select new PersonRow(person.Id, person.Name, person.SortName, person.ObjectId, isActive, person.Name.ToLowerInvariant());

    public static IEnumerable<PositionRow> Positions(Shelf shelf) =>
        from position in shelf.All<Position>()
        let person = shelf.Find<Person>(Keys.Of(position.Person))
        select new PositionRow(
            position.Id, person.Id, person.Name, person.SortName, position.Title, position.Unit, shelf.UnitName(position.Unit), position.Trust,
            position.Start, position.IsActive, person.Name.ToLowerInvariant())
        {
            End = position.End,
            IsLent = position.LentFrom is not null,
        };

    public static IEnumerable<ImportRunRow> ImportRuns(Shelf shelf) => shelf.All<ImportRun>().Select(run => new ImportRunRow(
        run.Id, run.Kind, run.Date, run.State, run.StartedAt, run.StartedBy, run.Job, run.FinishedAt, run.File.Lines, run.Counts.Created, run.Counts.Changed,
        run.Counts.Deactivated, run.Counts.Reopened, run.File.RejectedLines));

    public static IEnumerable<RequirementRow> Requirements(Shelf shelf) =>
        from requirement in shelf.All<Requirement>()
        let content = requirement.Content
        select new RequirementRow(
            requirement.Id, content.Name, SortKey.Of(content.Name), $"{content.Name} {content.Description}".ToLowerInvariant(), requirement.OwnerUnit,
            shelf.UnitName(requirement.OwnerUnit), requirement.PublishedVersion, requirement.HasDraft, requirement.IsCentral, requirement.IsArchived)
        {
            OwnerSearch = OwnerSearch(shelf, requirement),
            DescriptionSearch = content.Description.ToLowerInvariant(),
            CourseList = content.CourseList,
            Category = content.Category ?? default,
            DraftCategory = requirement.Draft?.Category ?? default,
            CategoryPath = string.Join(CategoryTree.Separator, WayTo(shelf, content.Category)),
            CategorySort = CategoryTree.SortOf(WayTo(shelf, content.Category)),
            IsRegional = shelf.Find<OrganisationUnit>(Keys.Of(requirement.OwnerUnit))?.Kind == UnitKind.Region,
            SharedWith = string.Concat(requirement.Shares.Select(share => share.Written)),
        };

    public static IEnumerable<CategoryRow> Categories(Shelf shelf) => shelf.All<Category>().Select(category => new CategoryRow(
        category.Id, category.Unit, category.Parent, category.Name, SortKey.Of(category.Name), category.Version));

    public static IEnumerable<ArchivedRequirementRow> ArchivedRequirements(Shelf shelf) =>
        from requirement in shelf.All<Requirement>()
        where requirement.IsArchived
        let archiving = requirement.Archiving!
        let archiver = shelf.Find<Person>(Keys.Of(archiving.By))
        select new ArchivedRequirementRow(
            requirement.Id, requirement.Content.Name, SortKey.Of(requirement.Content.Name), requirement.Content.Name.ToLowerInvariant(), requirement.OwnerUnit,
            shelf.UnitName(requirement.OwnerUnit), OwnerSearch(shelf, requirement), archiving.On, archiving.By, archiver?.Name ?? "",
            archiver?.SortName ?? SortKey.Of(""));

    public static IEnumerable<RequirementResetRow> Resets(Shelf shelf) => shelf.All<RequirementReset>().Select(reset => new RequirementResetRow(
        reset.Id, reset.Requirement, reset.State, reset.BegunAt, reset.BegunBy, reset.MovedAt, reset.FinishedAt, reset.Extent.People, reset.People,
        reset.Registrations));

    public static IEnumerable<AnnouncedMoveRow> Moves(Shelf shelf) =>
        from move in shelf.All<AnnouncedMove>()
        let person = shelf.Find<Person>(Keys.Of(move.Person))
        select new AnnouncedMoveRow(
            move.Position, person.Id, person.Name, person.SortName, move.Present.Trust, move.Present.CostCentre, move.CostCentre, move.On, move.State);

    public static IEnumerable<PlanRow> Plans(Shelf shelf) => shelf.All<Plan>().Select(plan => Of(shelf, plan));

    public static PlanRow Of(Shelf shelf, Plan plan) => new(
        plan.Id, plan.Details.Name, SortKey.Of(plan.Details.Name), plan.Details.Name.ToLowerInvariant(), plan.ContentType, plan.OwnerUnit,
        shelf.UnitName(plan.OwnerUnit), plan.VersionNumber.Major, plan.VersionNumber.Minor, IsPublished: !plan.Publications.IsEmpty,
        HasPending: !plan.Pending([.. plan.Links.Select(link => shelf.Find<Requirement>(Keys.Of(link.Requirement))).OfType<Requirement>()]).IsEmpty,
        plan.IsArchived);

    /// <summary>The signers' lists, read out of the events: a request lies where its repetition last went, since it went there.</summary>
    public static IEnumerable<SignRequestRow> SignRequests(Shelf shelf)
    {
        foreach (IGrouping<Subject, EventDocument> history in shelf.Events.Where(one => one.Subject.Kind == Registration.SubjectKind).GroupBy(one => one.Subject))
        {
            RegistrationKey key = new(history.Key.Person, RequirementId.From(history.Key.Id));
            Registration state = Registration.Blank(key);
            Dictionary<RepetitionId, (Repetition Repetition, Instant At)> lists = [];
            foreach (HistoryEntry entry in history.OrderBy(one => (one.Origin.At, one.Id)).Select(one => one.Read()).Where(one => one.Fact is RegistrationEvent))
            {
                state = state.Apply((RegistrationEvent)entry.Fact);
                foreach (RepetitionId gone in lists.Where(list => list.Value.Repetition.State != RepetitionState.Signed || state.Repetitions.Any(one => one.Id == list.Key))
                    .Select(list => list.Key).Except(state.Repetitions.Where(IsRequest).Select(one => one.Id)).ToArray())
                {
                    lists.Remove(gone);
                }

                foreach (Repetition one in state.Repetitions.Where(IsRequest))
                {
                    bool isNew = !lists.TryGetValue(one.Id, out (Repetition Repetition, Instant At) list) || list.Repetition.State != one.State || list.Repetition.Signer != one.Signer;
                    lists[one.Id] = (one, isNew ? entry.Origin.At : list.At);
                }
            }

            foreach ((Repetition one, Instant at) in lists.Values)
            {
                yield return RowOf(shelf, key, one, at);
            }
        }
    }

    private static string[] WayTo(Shelf shelf, CategoryId? id) =>
        id is null || shelf.Find<Category>(Keys.Of(id.Value)) is not { } category ? []
        : category.Parent is null ? [shelf.Find<OrganisationUnit>(Keys.Of(category.Unit))?.Name ?? "", category.Name]
        : [.. WayTo(shelf, category.Parent), category.Name];

    private static string OwnerSearch(Shelf shelf, Requirement requirement) =>
        shelf.Find<OrganisationUnit>(Keys.Of(requirement.OwnerUnit)) is { } unit ? $"{unit.Number} {unit.Name}".ToLowerInvariant() : "";

    private static bool IsRequest(Repetition one) =>
        one is { Signer: not null, PerformedOn: not null, State: RepetitionState.Awaiting or RepetitionState.Signed or RepetitionState.Rejected };

    private static SignRequestRow RowOf(Shelf shelf, RegistrationKey key, Repetition one, Instant at)
    {
        SignRequestRow row = NamedRow(shelf, key, one, at);
        return row with { SearchText = $"{row.PersonName} {row.RequirementName} {row.PlanName}".ToLowerInvariant() };
    }

    private static SignRequestRow NamedRow(Shelf shelf, RegistrationKey key, Repetition one, Instant at) => new(
        one.Signer!.Value,
        one.State switch
        {
            RepetitionState.Signed => SignRequestState.Signed,
            RepetitionState.Rejected => SignRequestState.Rejected,
            _ => SignRequestState.Awaiting,
        },
        key.Person, shelf.Find<Person>(Keys.Of(key.Person))!.Name, key.Requirement, shelf.Find<Requirement>(Keys.Of(key.Requirement))?.Content.Name ?? "", one.Id,
        one.PerformedOn!.Value, one.SentFrom ?? default, one.SentFrom is { } plan ? shelf.Find<Plan>(Keys.Of(plan))!.Details.Name : "", at);
}
