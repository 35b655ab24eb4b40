using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.EntityFrameworkCore.Absences;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Assignments;
using Competence.EntityFrameworkCore.Delegation;
using Competence.EntityFrameworkCore.Files;
using Competence.EntityFrameworkCore.FollowUp;
using Competence.EntityFrameworkCore.Migrations;
using Competence.EntityFrameworkCore.Loans;
using Competence.EntityFrameworkCore.Organisation;
using Competence.EntityFrameworkCore.Plans;
using Competence.EntityFrameworkCore.Querying;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Requirements;
using Competence.EntityFrameworkCore.Storage;
using Competence.FollowUp;
using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Serialization.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Competence.EntityFrameworkCore.Configuration;

/// <summary>Registers what the relational stores have in common.</summary>
internal static class StoreServices
{
    /// <summary>Makes the store that <paramref name="services"/> has a database and contexts for the one that answers. The last store wins.</summary>
    public static void Use(IServiceCollection services)
    {
        services.Replace(ServiceDescriptor.Singleton(provider => provider.GetRequiredService<StoreDatabase>().Dialect));
        services.Replace(ServiceDescriptor.Singleton<IStoreMigrations, StoreMigrations>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, MigrationAtStart>());
        UseWriting(services);
        UseFinding(services);
        UseStates(services);
        UseRows(services);
    }

    private static void UseWriting(IServiceCollection services)
    {
        Use<IUnitOfWorkFactory, UnitsOfWork>(services);
        Use<StatementMaker, StatementMaker>(services);
        Use<TableStatements, TableStatements>(services);
        Use<PlanStatements, PlanStatements>(services);
        Use<SignRequestStatements, SignRequestStatements>(services);
        Use<ClosureStatements, ClosureStatements>(services);
        Use<RegistrationSetStatements, RegistrationSetStatements>(services);
        Use<PersonRevisionStatements, PersonRevisionStatements>(services);
        Use<PositionLineStatements, PositionLineStatements>(services);
        Use<SignInStatements, SignInStatements>(services);
        Use<HistoryStatements, HistoryStatements>(services);
        Use<UnattachedFileStatements, UnattachedFileStatements>(services);
        services.TryAddSingleton(EventCodec.Domain);
        Use<HistoryCodec, HistoryCodec>(services);
        Use<IBulkLoad, BulkLoad>(services);
        Use<IHistory, History>(services);
        Use<IOutbox, Outbox>(services);
        Use<IUnattachedFiles, UnattachedFiles>(services);
    }

    private static void UseFinding(IServiceCollection services)
    {
        Use<IOrganisationTree, OrganisationTree>(services);
        Use<IStoredOrganisation, StoredOrganisation>(services);
        Use<IAccessFacts, AccessFacts>(services);
        Use<IAccessReports, AccessReports>(services);
        Use<IAssignments, AssignmentFinder>(services);
        Use<IDelegations, Delegations>(services);
        Use<ILoans, LoanFinder>(services);
        Use<IPlanLinks, PlanLinks>(services);
        Use<IPublishedPlans, PublishedPlans>(services);
        Use<IPlanVersions, PlanVersions>(services);
        Use<IRequirementVersions, RequirementVersions>(services);
        Use<IPersonSlices, PersonSlices>(services);
        Use<IDueRegistrations, DueRegistrations>(services);
        Use<IDefinitionUse, DefinitionUse>(services);
        Use<IRequirementRegistrations, RequirementRegistrations>(services);
        Use<IAbsences, AbsenceFinder>(services);
        Use<IEmployeeReports, EmployeeReports>(services);
        Use<IPlanStatusReports, PlanStatusReports>(services);
        Use<IOpenedPlans, OpenedPlans>(services);
    }

    private static void UseStates(IServiceCollection services)
    {
        Use<IRepository<UnitId, OrganisationUnit>, StateRepository<UnitId, OrganisationUnit, UnitRecord>>(services);
        Use<IRepository<PersonId, Person>, StateRepository<PersonId, Person, PersonRecord>>(services);
        Use<IRepository<PositionId, Position>, StateRepository<PositionId, Position, PositionRecord>>(services);
        Use<IRepository<PositionId, PositionRoles>, StateRepository<PositionId, PositionRoles, PositionRolesRecord>>(services);
        Use<IRepository<PositionId, AnnouncedMove>, StateRepository<PositionId, AnnouncedMove, AnnouncedMoveRecord>>(services);
        Use<IRepository<LoanId, Loan>, StateRepository<LoanId, Loan, LoanRecord>>(services);
        Use<IRepository<ImportRunId, ImportRun>, StateRepository<ImportRunId, ImportRun, ImportRunRecord>>(services);
        Use<IRepository<RequirementResetId, RequirementReset>, StateRepository<RequirementResetId, RequirementReset, RequirementResetRecord>>(services);
        Use<IRepository<CategoryId, Category>, StateRepository<CategoryId, Category, CategoryRecord>>(services);
        Use<IRepository<AssignmentId, Assignment>, StateRepository<AssignmentId, Assignment, AssignmentRecord>>(services);
        Use<IRepository<PersonId, Favourites>, StateRepository<PersonId, Favourites, FavouritesRecord>>(services);
        Use<IRepository<AbsenceId, Absence>, StateRepository<AbsenceId, Absence, AbsenceRecord>>(services);
        Use<IRepository<RegistrationKey, Registration>, RegistrationRepository>(services);
        Use<IRepository<NotRelevantMarkKey, NotRelevantMark>, NotRelevantMarkRepository>(services);
        Use<IRepository<DeputyshipKey, Deputyship>, DeputyshipRepository>(services);
        Use<IRepository<DelegatedApproverKey, DelegatedApprover>, DelegatedApproverRepository>(services);
        UseKept<PlanId, Plan, PlanRecord>(services, "plan", plan => plan.Id);
        UseKept<RequirementId, Requirement, RequirementRecord>(services, "requirement", requirement => requirement.Id);
    }

    private static void UseRows(IServiceCollection services)
    {
        Use<IRowSource<UnitRow>, RowSource<UnitRow>>(services);
        Use<IRowSource<PersonRow>, RowSource<PersonRow>>(services);
        Use<IRowSource<PositionRow>, RowSource<PositionRow>>(services);
        Use<IRowSource<AnnouncedMoveRow>, RowSource<AnnouncedMoveRow>>(services);
        Use<IRowSource<ImportRunRow>, RowSource<ImportRunRow>>(services);
        Use<IRowSource<RequirementRow>, RowSource<RequirementRow>>(services);
        Use<IRowSource<RequirementResetRow>, RowSource<RequirementResetRow>>(services);
        Use<IRowSource<CategoryRow>, RowSource<CategoryRow>>(services);
        Use<IRowSource<ArchivedRequirementRow>, RowSource<ArchivedRequirementRow>>(services);
        Use<IRowSource<PlanRow>, RowSource<PlanRow>>(services);
        Use<IRowSource<SignRequestRow>, RowSource<SignRequestRow>>(services);
    }

    private static void UseKept<TId, TState, TRecord>(IServiceCollection services, string table, Func<TState, TId> idOf)
        where TId : struct, IEntityId<TId>
        where TState : class, IAggregate
        where TRecord : class, IStateRecord<TRecord, TState>, IIdentifiedRecord
    {
        services.Replace(ServiceDescriptor.Singleton(provider => new StateCache<TId, TState>(
            provider.GetRequiredService<StoreDatabase>(), table,
            new StateRepository<TId, TState, TRecord>(provider.GetRequiredService<IDbContextFactory<CompetenceDbContext>>()), idOf)));
        services.Replace(ServiceDescriptor.Singleton<IRepository<TId, TState>>(provider => provider.GetRequiredService<StateCache<TId, TState>>()));
    }

    private static void Use<TPort, TImplementation>(IServiceCollection services)
        where TPort : class
        where TImplementation : class, TPort => services.Replace(ServiceDescriptor.Singleton<TPort, TImplementation>());
}
