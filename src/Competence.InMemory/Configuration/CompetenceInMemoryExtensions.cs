using System.Diagnostics.CodeAnalysis;
using Competence;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.FollowUp;
using Competence.InMemory.Absences;
using Competence.InMemory.Access;
using Competence.InMemory.Assignments;
using Competence.InMemory.Delegation;
using Competence.InMemory.Files;
using Competence.InMemory.FollowUp;
using Competence.InMemory.Loans;
using Competence.InMemory.Organisation;
using Competence.InMemory.Plans;
using Competence.InMemory.Querying;
using Competence.InMemory.Registrations;
using Competence.InMemory.Storage;
using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Microsoft.Extensions.DependencyInjection.Extensions;

#pragma warning disable IDE0130 // Extensions of the builder stand where hosts look for them.
namespace Microsoft.Extensions.DependencyInjection;
#pragma warning restore IDE0130

/// <summary>Adds the store in memory.</summary>
public static class CompetenceInMemoryExtensions
{
    /// <summary>Keeps everything in memory, until the process ends. The last store that is added wins.</summary>
    /// <param name="builder">What <c>AddCompetence</c> gave.</param>
    /// <param name="store">A store to share with other service providers; none for one of this provider's own.</param>
    public static CompetenceBuilder UseInMemory(this CompetenceBuilder builder, InMemoryStore? store = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        services.Replace(ServiceDescriptor.Singleton(store ?? new InMemoryStore()));
        Use<IUnitOfWorkFactory, InMemoryUnitsOfWork>(services);
        Use<IBulkLoad, InMemoryBulkLoad>(services);
        Use<IHistory, InMemoryHistory>(services);
        Use<IOutbox, InMemoryOutbox>(services);
        Use<IUnattachedFiles, InMemoryUnattachedFiles>(services);
        Use<IOrganisationTree, InMemoryOrganisationTree>(services);
        Use<IStoredOrganisation, InMemoryStoredOrganisation>(services);
        Use<IAccessFacts, InMemoryAccessFacts>(services);
        Use<IAccessReports, InMemoryAccessReports>(services);
        Use<ILoans, InMemoryLoans>(services);
        Use<IAssignments, InMemoryAssignments>(services);
        Use<IDelegations, InMemoryDelegations>(services);
        Use<IPlanLinks, InMemoryPlanLinks>(services);
        Use<IPublishedPlans, InMemoryPublishedPlans>(services);
        Use<IPlanVersions, PlanVersions>(services);
        Use<IRequirementVersions, PublishedVersions>(services);
        Use<IDefinitionUse, InMemoryDefinitionUse>(services);
        Use<IPersonSlices, InMemoryPersonSlices>(services);
        Use<IRequirementRegistrations, InMemoryRequirementRegistrations>(services);
        Use<IDueRegistrations, InMemoryDueRegistrations>(services);
        Use<IAbsences, InMemoryAbsences>(services);
        Use<IEmployeeReports, InMemoryEmployeeReports>(services);
        Use<IPlanStatusReports, InMemoryPlanStatusReports>(services);
        Use<IOpenedPlans, InMemoryOpenedPlans>(services);
        UseRepositories(services);
        UseRows(services);
        return builder.UseFilesInMemory();
    }

    /// <summary>Keeps the contents of attached files in memory, until the process ends: for tests and trials on any store.</summary>
    /// <param name="builder">What <c>AddCompetence</c> gave.</param>
    public static CompetenceBuilder UseFilesInMemory(this CompetenceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Use<IFileStore, InMemoryFileStore>(builder.Services);
        return builder;
    }

    private static void UseRepositories(IServiceCollection services)
    {
        Keep(services, StateSlots.Units);
        Keep(services, StateSlots.People);
        Keep(services, StateSlots.Positions);
        Keep(services, StateSlots.Roles);
        Keep(services, StateSlots.Moves);
        Keep(services, StateSlots.Loans);
        Keep(services, StateSlots.ImportRuns);
        Keep(services, StateSlots.Requirements);
        Keep(services, StateSlots.Resets);
        Keep(services, StateSlots.Categories);
        Keep(services, StateSlots.Plans);
        Keep(services, StateSlots.Assignments);
        Keep(services, StateSlots.Registrations);
        Keep(services, StateSlots.Marks);
        Keep(services, StateSlots.Favourites);
        Keep(services, StateSlots.Absences);
        Keep(services, StateSlots.Deputyships);
        Keep(services, StateSlots.DelegatedApprovers);
    }

    private static void UseRows(IServiceCollection services)
    {
        List(services, OrganisationRows.Units);
        List(services, OrganisationRows.People);
        List(services, OrganisationRows.Positions);
        List(services, OrganisationRows.Moves);
        List(services, OrganisationRows.ImportRuns);
        List(services, PlanRows.Requirements);
        List(services, InMemoryRequirementRegistrations.Rows);
        List(services, PlanRows.ArchivedRequirements);
        List(services, CategoryRows.All);
        List(services, PlanRows.Plans);
        List(services, SignRequests.Rows);
    }

    private static void Use<TPort, [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TImplementation>(IServiceCollection services)
        where TPort : class
        where TImplementation : class, TPort =>
        services.Replace(ServiceDescriptor.Singleton<TPort, TImplementation>());

    private static void Keep<TKey, TState>(IServiceCollection services, StateSlot<TKey, TState> slot)
        where TKey : struct
        where TState : class, IAggregate =>
        services.Replace(ServiceDescriptor.Singleton<IRepository<TKey, TState>>(
            provider => new InMemoryRepository<TKey, TState>(provider.GetRequiredService<InMemoryStore>(), slot)));

    private static void List<TRow>(IServiceCollection services, Func<Tables, IEnumerable<TRow>> rows)
        where TRow : class =>
        services.Replace(ServiceDescriptor.Singleton<IRowSource<TRow>>(
            provider => new InMemoryRowSource<TRow>(provider.GetRequiredService<InMemoryStore>(), rows)));
}
