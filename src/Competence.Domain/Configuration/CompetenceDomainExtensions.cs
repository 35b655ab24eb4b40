using Competence;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Attachments;
using Competence.Delegation;
using Competence.FollowUp;
using Competence.FollowUp.Search;
using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Identities;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Courses;
using Competence.Registrations.Procedures;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Requirements.Courses;
using Competence.Texts;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the domain's services to a host.</summary>
public static class CompetenceDomainExtensions
{
    /// <summary>Adds the services of all parts of the domain, scoped, and the texts. Their ports come with a store.</summary>
    /// <param name="builder">What <c>AddCompetence</c> gave.</param>
    /// <remarks>Safe to call more than once. A service that the host registered before wins.</remarks>
    public static CompetenceBuilder AddDomain(this CompetenceBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        IServiceCollection services = builder.Services;
        AddAttachments(services);
        AddOrganisation(services);
        AddDelegation(services);
        AddLoans(services);
        AddRequirements(services);
        AddPlans(services);
        AddRegistrations(services);
        AddAssignments(services);
        AddAbsences(services);
        AddFollowUp(services);
        services.TryAddSingleton<DomainTexts>();
        return builder;
    }

    private static void AddAttachments(IServiceCollection services)
    {
        services.TryAddSingleton<IFileStore, NoFileStore>();
        services.TryAddScoped<FileIntake>();
        services.TryAddScoped<FileSweepService>();
    }

    private static void AddOrganisation(IServiceCollection services)
    {
        services.TryAddScoped<RoleService>();
        services.TryAddScoped<AccessManagementService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPositionEndings, RoleEndings>());
        services.TryAddScoped<OrganisationImportService>();
        services.TryAddScoped<ImportRunService>();
        services.TryAddScoped<OrganisationService>();
        services.TryAddScoped<AnnouncedMoveService>();
        services.TryAddScoped<LeaderReader>();
        services.TryAddScoped<LeaderService>();
        services.TryAddScoped<PersonalDataService>();
        services.TryAddSingleton<INationalIdentityProtection, NationalIdentityProtection>();
        services.TryAddScoped<SignInService>();
        services.TryAddScoped<ReactivationService>();
    }

    private static void AddDelegation(IServiceCollection services)
    {
        services.TryAddScoped<DeputyReader>();
        services.TryAddScoped<DeputyService>();
        services.TryAddScoped<DeputyshipRunService>();
        services.TryAddScoped<DelegatedApproverService>();
        services.TryAddScoped<IReplacedLeaders, ReplacedLeaders>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPositionEndings, DeputyshipEndings>());
    }

    private static void AddRequirements(IServiceCollection services)
    {
        services.TryAddScoped<DefinitionAccess>();
        services.TryAddScoped<PrerequisiteReader>();
        services.TryAddSingleton<ICourseCatalogue, NoCourses>();
        services.TryAddScoped<CourseLinking>();
        services.TryAddScoped<RequirementReader>();
        services.TryAddScoped<CategoryReader>();
        services.TryAddScoped<CategoryPlacing>();
        services.TryAddScoped<CategoryService>();
        services.TryAddScoped<RequirementService>();
        services.TryAddScoped<RequirementFileService>();
    }

    private static void AddPlans(IServiceCollection services)
    {
        services.TryAddScoped<PlansOfDefinitions>();
        services.TryAddScoped<IDefinitionPlans>(provider => provider.GetRequiredService<PlansOfDefinitions>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IDefinitionConsequences, PlansOfDefinitions>());
        services.TryAddScoped<PlanAccess>();
        services.TryAddScoped<PlanReader>();
        services.TryAddScoped<DraftPublishing>();
        services.TryAddScoped<PlanService>();
    }

    private static void AddRegistrations(IServiceCollection services)
    {
        services.TryAddScoped<RegistrationService>();
        services.TryAddScoped<SigningService>();
        services.TryAddScoped<AttachmentService>();
        services.TryAddScoped<ProcedureService>();
        services.TryAddScoped<NightlyRunService>();
        services.TryAddScoped<RequirementResetService>();
        services.TryAddScoped<CourseService>();
        services.TryAddScoped<CourseResultService>();
        services.TryAddScoped<IAssignmentProgress, RegisteredProgress>();
        services.TryAddScoped<IAssignedRegistrations, AssignedRegistrations>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPlanConsequences, RegistrationsOfPlans>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IDefinitionConsequences, RegistrationsOfDefinitions>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IDefinitionConsequences, RegistrationsOfArchived>());
    }

    private static void AddAssignments(IServiceCollection services)
    {
        services.TryAddScoped<AssignmentReader>();
        services.TryAddScoped<AssignmentWriter>();
        services.TryAddScoped<AssignmentService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPlanConsequences, AssignmentsOfPlans>());
        services.TryAddScoped<IPlanUse, AssignedPlans>();
        services.TryAddScoped<RotatingPlans>();
        services.TryAddScoped<IRotatingPlans>(provider => provider.GetRequiredService<RotatingPlans>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPositionEndings, PositionEndings>());
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPositionReturns, PositionReturns>());
    }

    private static void AddAbsences(IServiceCollection services)
    {
        services.TryAddScoped<AbsenceReader>();
        services.TryAddScoped<AbsenceWriter>();
        services.TryAddScoped<AbsenceService>();
        services.TryAddScoped<RecertificationService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPositionEndings, AbsenceEndings>());
    }

    private static void AddFollowUp(IServiceCollection services)
    {
        services.TryAddScoped<PlanStatusService>();
        services.TryAddScoped<EmployeeOverviewService>();
        services.TryAddScoped<ApprovalService>();
        services.TryAddScoped<PlanViewReader>();
        services.TryAddScoped<PlanViewService>();
        services.TryAddScoped<OwnSearchService>();
    }

    private static void AddLoans(IServiceCollection services)
    {
        services.TryAddScoped<LoanReader>();
        services.TryAddScoped<LoanService>();
        services.TryAddScoped<LoanNightService>();
        services.TryAddEnumerable(ServiceDescriptor.Scoped<IPositionEndings, LoanEndings>());
    }
}
