using Competence.InMemory.Organisation;
using Competence.InMemory.Storage;
using Competence.Organisation;
using Competence.Plans;
using Competence.Requirements;

namespace Competence.InMemory.Plans;

/// <summary>Makes the rows of definitions and plans.</summary>
internal static class PlanRows
{
    public static IEnumerable<RequirementRow> Requirements(Tables tables) =>
        from requirement in tables.Requirements.All
        let way = CategoryRows.WayTo(tables, requirement.Content.Category)
        select new RequirementRow(
            requirement.Id, requirement.Content.Name, SortKey.Of(requirement.Content.Name),
            $"{requirement.Content.Name} {requirement.Content.Description}".ToLowerInvariant(), requirement.OwnerUnit,
            OrganisationRows.UnitName(tables, requirement.OwnerUnit), requirement.PublishedVersion, requirement.HasDraft, requirement.IsCentral,
            requirement.IsArchived)
        {
            OwnerSearch = OrganisationRows.UnitSearch(tables, requirement.OwnerUnit),
            DescriptionSearch = requirement.Content.Description.ToLowerInvariant(),
            Category = requirement.Content.Category ?? default,
            DraftCategory = requirement.Draft?.Category ?? default,
            CategoryPath = way.Path,
            CategorySort = way.Sort,
            IsRegional = tables.Units.Find(requirement.OwnerUnit)?.Kind == UnitKind.Region,
            CourseList = requirement.Content.CourseList,
            SharedWith = string.Concat(requirement.Shares.Select(share => share.Written)),
        };

    public static IEnumerable<ArchivedRequirementRow> ArchivedRequirements(Tables tables) =>
        from requirement in tables.Requirements.All
        where requirement.IsArchived
        let archiving = requirement.Archiving!
        let name = requirement.Content.Name
        let archiver = tables.People.Find(archiving.By)
        select new ArchivedRequirementRow(
            requirement.Id, name, SortKey.Of(name), name.ToLowerInvariant(), requirement.OwnerUnit, OrganisationRows.UnitName(tables, requirement.OwnerUnit),
            OrganisationRows.UnitSearch(tables, requirement.OwnerUnit), archiving.On, archiving.By, archiver?.Name ?? "",
            archiver?.SortName ?? SortKey.Of(""));

    public static IEnumerable<PlanRow> Plans(Tables tables) => tables.Plans.All.Select(plan => Of(tables, plan));

    public static PlanRow Of(Tables tables, Plan plan) => new(
        plan.Id, plan.Details.Name, SortKey.Of(plan.Details.Name), plan.Details.Name.ToLowerInvariant(), plan.ContentType, plan.OwnerUnit,
        OrganisationRows.UnitName(tables, plan.OwnerUnit), plan.VersionNumber.Major, plan.VersionNumber.Minor, !plan.Publications.IsEmpty,
        HasPending: !plan.Pending([.. plan.Links.Select(link => tables.Requirements.Find(link.Requirement)).OfType<Requirement>()]).IsEmpty, plan.IsArchived);
}
