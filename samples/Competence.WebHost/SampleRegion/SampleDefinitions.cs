using System.Collections.Immutable;
using Competence.Attachments;
using Competence.Plans;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.WebHost.SampleRegion;

/// <summary>Makes the sample's requirements and plans the way their authors would: through the services.</summary>
/// <param name="requirements">Makes requirements.</param>
/// <param name="files">Adds relevant files.</param>
/// <param name="categories">Makes categories.</param>
/// <param name="plans">Makes plans.</param>
internal sealed class SampleDefinitions(RequirementService requirements, RequirementFileService files, CategoryService categories, PlanService plans)
{
    /// <summary>What lies beside the definition with the key.</summary>
    private static readonly Dictionary<string, (string Name, string Description)> Relevant = new()
    {
        ["brannvern"] = ("Branninstruks.pdf", "Gjelder alle enheter"),
        ["hlr-vg"] = ("Huskekort HLR voksen.pdf", "Til lommen"),
    };

    /// <summary>Makes and publishes all of <paramref name="catalogue"/>.</summary>
    /// <param name="actor">Who may: an administrator of the trust.</param>
    /// <param name="owner">The trust that owns them.</param>
    /// <param name="trust">Its short name, with which the names of plans begin (PLN-11).</param>
    /// <param name="region">Where the plans can be assigned, sub-units included.</param>
    /// <param name="documentOwner">Who owns and who entered the plans.</param>
    /// <param name="catalogue">What to make.</param>
    /// <param name="cancellationToken">Stops between two of them.</param>
    /// <returns>The plans by key.</returns>
    public async Task<ImmutableDictionary<string, PlanId>> MakeAsync(
        Actor actor, UnitId owner, string trust, UnitId region, PersonId documentOwner, SampleCatalogue catalogue, CancellationToken cancellationToken)
    {
        Dictionary<string, RequirementId> made = [];
        Dictionary<string, CategoryId> tree = [];
        foreach (SampleRequirement sample in catalogue.Requirements)
        {
            RequirementContent content = sample.Content with { Category = await CategoryAsync(actor, owner, sample.Categories, tree, cancellationToken) };
            Requirement draft = (await requirements.CreateAsync(actor, owner, content, sample.IsCentral, cancellationToken)).Value;
            made[sample.Key] = draft.Id;
            Requirement published = (await requirements.PublishAsync(actor, draft.Id, draft.Version, cancellationToken)).Value.Requirement;
            if (Relevant.TryGetValue(sample.Key, out (string Name, string Description) relevant))
            {
                FileToAttach file = SamplePdf.Of(relevant.Name, relevant.Description, content.Name, relevant.Description, "Eksempel, laget for denne portalen");
                await using (file.Content)
                {
                    Sample.Demand(await files.AddAsync(actor, published.Id, published.Version, file, cancellationToken));
                }
            }
        }

        ImmutableDictionary<string, PlanId>.Builder ids = ImmutableDictionary.CreateBuilder<string, PlanId>();
        foreach (SamplePlan plan in catalogue.Plans)
        {
            ids[plan.Key] = await MakeAsync(actor, owner, trust, region, documentOwner, plan, made, cancellationToken);
        }

        return ids.ToImmutable();
    }

    /// <summary>The category at the end of a way from the trust; what of the way is missing is made.</summary>
    private async Task<CategoryId> CategoryAsync(
        Actor actor, UnitId trust, ImmutableArray<string> names, Dictionary<string, CategoryId> tree, CancellationToken cancellationToken)
    {
        CategoryId? reached = null;
        string way = "";
        foreach (string name in names)
        {
            way += CategoryTree.Separator + name;
            if (!tree.TryGetValue(way, out CategoryId category))
            {
                tree[way] = category = (await categories.CreateAsync(actor, trust, reached, name, cancellationToken)).Value.Id;
            }

            reached = category;
        }

        return reached!.Value;
    }

    private async Task<PlanId> MakeAsync(
        Actor actor, UnitId owner, string trust, UnitId region, PersonId documentOwner, SamplePlan sample, Dictionary<string, RequirementId> made, CancellationToken cancellationToken)
    {
        PlanDetails details = sample.Details with { Name = sample.Details.Name.Replace("{t}", trust, StringComparison.Ordinal) };
        Plan plan = (await plans.CreateAsync(actor, owner, details, cancellationToken: cancellationToken)).Value.Plan;
        foreach (SampleSubPlan subPlan in sample.SubPlans)
        {
            plan = (await plans.AddSubPlanAsync(actor, plan.Id, plan.Version, subPlan.Name, subPlan.MayBeNotRelevant, cancellationToken)).Value;
            ImmutableArray<RequirementId> chosen = [.. subPlan.Requirements.Select(key => made[key])];
            plan = (await plans.LinkAsync(actor, plan.Id, plan.Version, plan.SubPlans[^1].Id, chosen, cancellationToken)).Value;
        }

        plan = (await plans.ApproveAsync(actor, plan.Id, plan.Version, cancellationToken: cancellationToken)).Value.Plan;
        plan = (await plans.SetDocumentPeopleAsync(actor, plan.Id, plan.Version, documentOwner, documentOwner, cancellationToken)).Value;
        Sample.Demand(await plans.PublishAsync(actor, plan.Id, plan.Version, region, includeSubUnits: true, cancellationToken));
        return plan.Id;
    }
}
