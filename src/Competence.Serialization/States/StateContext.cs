using System.Text.Json.Serialization;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Delegation;
using Competence.Loans;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.Serialization.States;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(OrganisationUnit))]
[JsonSerializable(typeof(Person))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(AnnouncedMove))]
[JsonSerializable(typeof(PositionRoles))]
[JsonSerializable(typeof(Loan))]
[JsonSerializable(typeof(ImportRun))]
[JsonSerializable(typeof(Requirement))]
[JsonSerializable(typeof(RequirementReset))]
[JsonSerializable(typeof(Category))]
[JsonSerializable(typeof(Plan))]
[JsonSerializable(typeof(Assignment))]
[JsonSerializable(typeof(Registration))]
[JsonSerializable(typeof(NotRelevantMark))]
[JsonSerializable(typeof(Favourites))]
[JsonSerializable(typeof(Absence))]
[JsonSerializable(typeof(Deputyship))]
[JsonSerializable(typeof(DelegatedApprover))]
[JsonSerializable(typeof(RoleScope.OfUnit))]
[JsonSerializable(typeof(RoleScope.OfPlans))]
[JsonSerializable(typeof(RoleScope.OfRegion))]
internal sealed partial class StateContext : JsonSerializerContext;
