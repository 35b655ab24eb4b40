using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Competence;
using Competence.Assignments;
using Competence.Files.Csv;
using Competence.FollowUp;
using Competence.FollowUp.History;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Quickstart;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Texts;
using Microsoft.Extensions.DependencyInjection;

// A host: its clock, the domain, a store. Services are scoped, as for a request.
SettableClock clock = new(Instant.FromUtc(2026, 3, 2, 8, 0));
#region embed
ServiceCollection services = new();
services.AddSingleton<IClock>(clock);
services.AddCompetence(options => options.LargestPage = 200).AddDomain().UseInMemory();
await using ServiceProvider provider = services.BuildServiceProvider();
await using AsyncServiceScope scope = provider.CreateAsyncScope();
RegistrationService registrations = scope.ServiceProvider.GetRequiredService<RegistrationService>();
#endregion
T Get<T>()
    where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

// The organisation comes from two files, as every night.
Actor night = Actor.OfJob("quickstart");
LocalDate today = new(2026, 3, 2);
OrganisationImportService import = Get<OrganisationImportService>();
ImportReport units = (await import.ImportUnitsAsync(night, new CsvImportSource<UnitColumn>(() => Bytes(SampleFiles.Units)), today)).Value.ToReport();
ImportReport people = (await import.ImportPositionsAsync(night, new CsvImportSource<PositionColumn>(() => Bytes(SampleFiles.Positions)), today)).Value.ToReport();
Say($"Imported {units.Created} units and {people.Created} positions.");
Actor lars = await SignInAsync("Lars"), ida = await SignInAsync("Ida"), odd = await SignInAsync("Odd");

// The leader defines a requirement that must be signed, and puts it into two plans.
RequirementService requirements = Get<RequirementService>();
Actor operating = new(odd.Person, new ActingAs.Operator(), []);
UnitRow region = (await Get<OrganisationService>().ChildrenAsync(operating, parent: null)).Value[0];
Category category = (await Get<CategoryService>().CreateAsync(operating, region.Id, parent: null, "Felles krav")).Value;
RequirementContent content = new() { Name = "Hjerte- og lungeredning", Category = category.Id, ValidityDays = 365, RequiresSignature = true };
Requirement draft = (await requirements.CreateAsync(lars, lars.Unit!.Value, content)).Value;
Requirement requirement = (await requirements.PublishAsync(lars, draft.Id, draft.Version)).Value.Requirement;
Plan[] plans = [await PlanAsync("OUS Akuttmottak, nyansatt"), await PlanAsync("OUS Akuttmottak, årlig")];
Say($"{requirement.Content.Name} is in {plans.Length} plans.");

// The leader assigns both; the employee sends what she has done; the signer signs.
AssignmentBatch assigned = (await Get<AssignmentService>().AssignAsync(lars, [.. plans.Select(plan => new AssignmentCellRequest(ida.Position!.Value, plan.Id))])).Value;
Say($"Lars assigned {assigned.AssignedCount} plans to Ida.");
Result<Registration> alone = await registrations.FulfilAsync(ida, ida.Person, requirement.Id, new RegistrationEntry(today));
Say($"Ida marks it as fulfilled: {Get<DomainTexts>().Of(alone.Refusal, CultureInfo.InvariantCulture)}");
Registration sent = (await registrations.SendAsync(ida, ida.Person, requirement.Id, new RegistrationEntry(today, Signer: odd.Person))).Value;
Say($"Ida sent it to Odd for signing.");
await ShowAsync();
Demand(await registrations.SignAsync(odd, ida.Person, requirement.Id, sent.Repetitions[0].Id));
Say($"Odd signed: one registration, in step in both plans.");
await ShowAsync();

// Time makes it expire.
clock.Now += Duration.FromDays(366);
Demand(await Get<NightlyRunService>().RunAsync(night));
Say($"A year later, after the nightly run:");
await ShowAsync();
DomainTexts texts = Get<DomainTexts>();
string? NameOf(object id) => id is PersonId person && person == odd.Person ? "Odd" : (plans.FirstOrDefault(plan => id is PlanId found && found == plan.Id)?.Details.Name);
#region history
Result<ImmutableArray<HistoryEntry>> history = await registrations.HistoryAsync(lars, ida.Person, requirement.Id, new HistoryPage(Take: 10));
foreach (HistoryEntry entry in history.Value)
{
    string line = texts.Of(HistoryText.Describe(entry), CultureInfo.InvariantCulture, NameOf);
    Say($"  {entry.Origin.At.InUtc().Date:yyyy-MM-dd}  {line}");
}
#endregion

async Task<Actor> SignInAsync(string name)
{
    Actor searcher = new(default, new ActingAs.Operator(), []);
    PersonRow person = (await Get<OrganisationService>().SearchPeopleAsync(searcher, name)).Value.Items[0];
    #region sign-in
    SignInService signIn = Get<SignInService>();
    SignInChoices choices = await signIn.ChoicesAsync(person.Id);
    Result<Actor> actor = await signIn.ChooseAsync(person.Id, choices.Items[0].Position);
    #endregion
    return actor.Value;
}

async Task<Plan> PlanAsync(string name)
{
    PlanService service = Get<PlanService>();
    Plan plan = (await service.CreateAsync(lars, lars.Unit!.Value, new PlanDetails(name, CompletionMode.Automatic))).Value.Plan;
    plan = (await service.AddSubPlanAsync(lars, plan.Id, plan.Version, "Akutte situasjoner")).Value;
    plan = (await service.LinkAsync(lars, plan.Id, plan.Version, plan.SubPlans[0].Id, [requirement.Id])).Value;
    plan = (await service.ApproveAsync(lars, plan.Id, plan.Version)).Value.Plan;
    plan = (await service.SetDocumentPeopleAsync(lars, plan.Id, plan.Version, lars.Person, lars.Person)).Value;
    return (await service.PublishAsync(lars, plan.Id, plan.Version, lars.Unit!.Value, includeSubUnits: true)).Value;
}

async Task ShowAsync()
{
    foreach (Plan plan in plans)
    {
        PlanMatrix matrix = (await Get<PlanStatusService>().MatrixAsync(lars, plan.Id, "", [], default)).Value;
        Say($"  {matrix.PlanName,-26} | {matrix.Rows[0].Name} | {matrix.Columns[0].Name}: {matrix[0, 0].Meaning} ({matrix.Rows[0].Completion})");
    }
}

static void Demand<T>(Result<T> result)
    where T : notnull => _ = result.Value;
static void Say(FormattableString line) => Console.WriteLine(FormattableString.Invariant(line));
static Stream Bytes(string text) => new MemoryStream(Encoding.UTF8.GetBytes(text));
