using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.FollowUp;
using Competence.HandWrittenStore.Tests.Documents;
using Competence.HandWrittenStore.Tests.Ports;
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
using Microsoft.Extensions.DependencyInjection;

namespace Competence.HandWrittenStore.Tests;

/// <summary>What a host writes that brings a store of its own: one line for every port.</summary>
internal static class DocumentStoreExtensions
{
    public static CompetenceBuilder UseDocuments(this CompetenceBuilder builder)
    {
        DocumentStore store = new();
        OrganisationPorts organisation = new(store);
        PlanPorts plans = new(store);
        PersonPorts people = new(store);
        ReportPorts reports = new(store);
        EventPorts events = new(store);
        builder.Services
            .AddSingleton<IUnitOfWorkFactory>(provider => new DocumentWork(store, provider.GetRequiredService<IIdSource>()))
            .AddSingleton<IBulkLoad>(provider => new DocumentLoad(store, provider.GetRequiredService<IIdSource>()))
            .AddSingleton<IHistory>(events)
            .AddSingleton<IOutbox>(events)
            .AddSingleton<IOrganisationTree>(organisation)
            .AddSingleton<IAccessFacts>(organisation)
            .AddSingleton<IStoredOrganisation>(organisation)
            .AddSingleton<ILoans>(new LoanPorts(store))
            .AddSingleton<IPlanLinks>(plans)
            .AddSingleton<IPlanVersions>(plans)
            .AddSingleton<IRequirementVersions>(plans)
            .AddSingleton<IPublishedPlans>(plans)
            .AddSingleton<IAssignments>(plans)
            .AddSingleton<IDefinitionUse>(plans)
            .AddSingleton<IDelegations>(new DelegationPorts(store))
            .AddSingleton<IPersonSlices>(people)
            .AddSingleton<IDueRegistrations>(people)
            .AddSingleton<IRequirementRegistrations>(new ResetPorts(store))
            .AddSingleton<IUnattachedFiles>(new FilePorts(store))
            .AddSingleton<IAbsences>(people)
            .AddSingleton<IEmployeeReports>(reports)
            .AddSingleton<IAccessReports>(reports)
            .AddSingleton<IPlanStatusReports>(reports)
            .AddSingleton<IOpenedPlans>(people)
            .AddSingleton<IRepository<UnitId, OrganisationUnit>>(new DocumentRepository<UnitId, OrganisationUnit>(store, Keys.Of))
            .AddSingleton<IRepository<PersonId, Person>>(new DocumentRepository<PersonId, Person>(store, Keys.Of))
            .AddSingleton<IRepository<PositionId, Position>>(new DocumentRepository<PositionId, Position>(store, Keys.Of))
            .AddSingleton<IRepository<PositionId, PositionRoles>>(new DocumentRepository<PositionId, PositionRoles>(store, Keys.OfRoles))
            .AddSingleton<IRepository<PositionId, AnnouncedMove>>(new DocumentRepository<PositionId, AnnouncedMove>(store, Keys.OfMove))
            .AddSingleton<IRepository<LoanId, Loan>>(new DocumentRepository<LoanId, Loan>(store, Keys.Of))
            .AddSingleton<IRepository<ImportRunId, ImportRun>>(new DocumentRepository<ImportRunId, ImportRun>(store, Keys.Of))
            .AddSingleton<IRepository<RequirementId, Requirement>>(new DocumentRepository<RequirementId, Requirement>(store, Keys.Of))
            .AddSingleton<IRepository<RequirementResetId, RequirementReset>>(new DocumentRepository<RequirementResetId, RequirementReset>(store, Keys.Of))
            .AddSingleton<IRepository<CategoryId, Category>>(new DocumentRepository<CategoryId, Category>(store, Keys.Of))
            .AddSingleton<IRepository<PlanId, Plan>>(new DocumentRepository<PlanId, Plan>(store, Keys.Of))
            .AddSingleton<IRepository<AssignmentId, Assignment>>(new DocumentRepository<AssignmentId, Assignment>(store, Keys.Of))
            .AddSingleton<IRepository<RegistrationKey, Registration>>(new DocumentRepository<RegistrationKey, Registration>(store, Keys.Of))
            .AddSingleton<IRepository<NotRelevantMarkKey, NotRelevantMark>>(new DocumentRepository<NotRelevantMarkKey, NotRelevantMark>(store, Keys.Of))
            .AddSingleton<IRepository<PersonId, Favourites>>(new DocumentRepository<PersonId, Favourites>(store, Keys.OfFavourites))
            .AddSingleton<IRepository<AbsenceId, Absence>>(new DocumentRepository<AbsenceId, Absence>(store, Keys.Of))
            .AddSingleton<IRepository<DeputyshipKey, Deputyship>>(new DocumentRepository<DeputyshipKey, Deputyship>(store, Keys.Of))
            .AddSingleton<IRepository<DelegatedApproverKey, DelegatedApprover>>(new DocumentRepository<DelegatedApproverKey, DelegatedApprover>(store, Keys.Of))
            .AddSingleton<IRowSource<UnitRow>>(new DocumentRowSource<UnitRow>(store, Rows.Units))
            .AddSingleton<IRowSource<PersonRow>>(new DocumentRowSource<PersonRow>(store, Rows.People))
            .AddSingleton<IRowSource<PositionRow>>(new DocumentRowSource<PositionRow>(store, Rows.Positions))
            .AddSingleton<IRowSource<AnnouncedMoveRow>>(new DocumentRowSource<AnnouncedMoveRow>(store, Rows.Moves))
            .AddSingleton<IRowSource<ImportRunRow>>(new DocumentRowSource<ImportRunRow>(store, Rows.ImportRuns))
            .AddSingleton<IRowSource<RequirementRow>>(new DocumentRowSource<RequirementRow>(store, Rows.Requirements))
            .AddSingleton<IRowSource<RequirementResetRow>>(new DocumentRowSource<RequirementResetRow>(store, Rows.Resets))
            .AddSingleton<IRowSource<CategoryRow>>(new DocumentRowSource<CategoryRow>(store, Rows.Categories))
            .AddSingleton<IRowSource<ArchivedRequirementRow>>(new DocumentRowSource<ArchivedRequirementRow>(store, Rows.ArchivedRequirements))
            .AddSingleton<IRowSource<PlanRow>>(new DocumentRowSource<PlanRow>(store, Rows.Plans))
            .AddSingleton<IRowSource<SignRequestRow>>(new DocumentRowSource<SignRequestRow>(store, Rows.SignRequests));
        return builder;
    }
}
