using System.Collections.Immutable;
using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Procedures;
using Competence.Requirements;

namespace Competence.Conformance.Histories;

/// <summary>Everything that a store answers about a story, named and written out.</summary>
internal static class Readings
{
    private static readonly HistoryPage All = new(10_000, Audience: Audience.Audit);

    /// <param name="world">The store after the story.</param>
    /// <param name="draw">Draws one text that lists are searched for; every text when none is given.</param>
    public static async IAsyncEnumerable<(string Name, string Text)> OfAsync(StoryWorld world, int? draw = null)
    {
        IAsyncEnumerable<(string, string)>[] parts =
        [
            PeopleAsync(world), OrganisationAsync(world), PlansAsync(world), RegistrationsAsync(world), ReportReadings.OfAsync(world),
            RowReadings.OfAsync(world, draw), DelegationReadings.OfAsync(world),
            LoanReadings.OfAsync(world), ResetReadings.OfAsync(world), CategoryReadings.OfAsync(world),
        ];
        foreach (IAsyncEnumerable<(string, string)> part in parts)
        {
            await foreach ((string Name, string Text) reading in part)
            {
                yield return reading;
            }
        }
    }

    private static async IAsyncEnumerable<(string Name, string Text)> PeopleAsync(StoryWorld world)
    {
        foreach (PersonId person in world.Persons)
        {
            PersonSlice slice = (await world.Get<IPersonSlices>().FindAsync(person))!;
            yield return ($"slice of {person}", Description.Of(slice with { Marks = [.. slice.Marks.OrderBy(mark => mark.Key.ToString(), StringComparer.Ordinal)] }));
            yield return ($"person {person}", Description.Of(await world.FindAsync<PersonId, Person>(person)));
            yield return ($"favourites of {person}", Description.Of(await world.FindAsync<PersonId, Favourites>(person)));
            yield return ($"positions of {person}", Description.Of(await world.Get<IAccessFacts>().PositionsAsync(person)));
            yield return ($"assignments of {person}", Description.Of(await world.Get<IAssignments>().OfPersonAsync(person)));
            yield return ($"history of {person}", Description.Of(await world.Get<IHistory>().ListAsync(person, All)));
            yield return ($"shown history of {person}", Description.Of(await world.Get<IHistory>().ListAsync(person, new HistoryPage(20))));
        }

        List<PersonId> streamed = [];
        await foreach (PersonSlice slice in world.Get<IPersonSlices>().StreamAsync([.. world.Persons, world.Persons[0]]))
        {
            streamed.Add(slice.Person);
        }

        yield return ("streamed people", Description.Of(streamed));
        yield return ("outbox", Description.Of(await world.Get<IOutbox>().PendingAsync(int.MaxValue)));
    }

    private static async IAsyncEnumerable<(string Name, string Text)> OrganisationAsync(StoryWorld world)
    {
        foreach (UnitId unit in world.Units)
        {
            yield return ($"unit {unit}", Description.Of(await world.FindAsync<UnitId, OrganisationUnit>(unit)));
            yield return ($"path of {unit}", Description.Of(await world.Get<IOrganisationTree>().PathAsync(unit)));
            yield return ($"below {unit}", Description.OfUnordered(await world.Get<IOrganisationTree>().SubTreeAsync(unit)));
            yield return ($"history of {unit}", Description.Of(await world.Get<IHistory>().ListAsync(new Subject(OrganisationUnit.SubjectKind, unit.Value), All)));
        }

        foreach (PositionId position in world.Positions)
        {
            yield return ($"position {position}", Description.Of(await world.FindAsync<PositionId, Position>(position)));
            yield return ($"roles of {position}", Description.Of(await world.FindAsync<PositionId, PositionRoles>(position)));
            yield return ($"move of {position}", Description.Of(await world.FindAsync<PositionId, AnnouncedMove>(position)));
            yield return ($"leaders of {position}", Description.Of(await world.Get<IOrganisationTree>().LeadersAsync(position)));
            yield return ($"absences of {position}", Description.Of(await world.Get<IAbsences>().OfPositionAsync(position)));
            yield return ($"{position} leads", Description.Of(await world.Get<IAccessFacts>().LeadsEmployeesAsync(position, world.Today)));
            yield return ($"{position} leads by the master data", Description.Of(await world.Get<IAccessFacts>().LeadsByMasterDataAsync(position)));
        }

        await foreach (ImportRunRow run in world.Get<IRowSource<ImportRunRow>>().StreamAsync(new ImportRunsSpec()))
        {
            yield return ($"import {run.Id}", Description.Of(await world.FindAsync<ImportRunId, ImportRun>(run.Id)));
            yield return ($"history of import {run.Id}", Description.Of(await world.Get<IHistory>().ListAsync(new Subject(ImportRun.SubjectKind, run.Id.Value), All)));
        }

        yield return ("facts of all positions", Description.OfUnordered(await world.Get<IAccessFacts>().PositionsAsync([.. world.Positions])));
        yield return ("stored units", Description.OfUnordered(await world.Get<IStoredOrganisation>().UnitsAsync().ToListAsync()));
        yield return ("stored moves", Description.OfUnordered(await world.Get<IStoredOrganisation>().MovesAsync().ToListAsync()));
        yield return ("stored positions", Description.OfUnordered(await world.Get<IStoredOrganisation>().PositionsAsync().ToListAsync()));
    }

    private static async IAsyncEnumerable<(string Name, string Text)> PlansAsync(StoryWorld world)
    {
        foreach (PlanId plan in world.Plans)
        {
            yield return ($"plan {plan}", Description.Of(await world.FindAsync<PlanId, Plan>(plan)));
            yield return ($"assigned {plan}", Description.Of(await world.Get<IAssignments>().CountAsync(plan)));
            yield return ($"first active of {plan}", Description.Of(await world.Get<IAssignments>().ActiveOfPlanAsync(plan, null, 2)));
            ImmutableArray<PlanVersionInfo> versions = await world.Get<IPlanVersions>().ListAsync(plan);
            yield return ($"versions of {plan}", Description.Of(versions));
            foreach (PlanVersionInfo version in versions)
            {
                yield return ($"version {version.Number} of {plan}", Description.Of(await world.Get<IPlanVersions>().FindAsync(plan, version.Number)));
            }
        }

        foreach (RequirementId requirement in world.Requirements)
        {
            yield return ($"definition {requirement}", Description.Of(await world.FindAsync<RequirementId, Requirement>(requirement)));
            yield return ($"versions of {requirement}", Description.Of(await world.Get<IRequirementVersions>().ListAsync(requirement)));
            yield return ($"plans holding {requirement}", Description.Of(await world.Get<IPlanLinks>().PlansHoldingAsync(requirement)));
            yield return ($"plans linking {requirement}", Description.Of(await world.Get<IPlanLinks>().PlansLinkingAsync(requirement)));
            yield return ($"{requirement} is started", Description.Of(await world.Get<IDefinitionUse>().IsStartedAsync(requirement)));
            yield return ($"persons with {requirement}", Description.Of(await world.Get<IDefinitionUse>().CountPersonsAsync(requirement)));
        }

        foreach (UnitId unit in world.Units)
        {
            foreach (bool below in new[] { true, false })
            {
                PublishedPlanQuery query = new([new UnitScope(unit, below)], "PLAN");
                yield return ($"offered to {unit} {below}", Description.Of(await world.Get<IPublishedPlans>().PageAsync(query, new PageRequest(1, 3))));
            }
        }

        yield return ("joining", Description.OfUnordered(await world.Get<IAssignments>().JoiningAsync([.. world.Positions], [world.Plans[0], world.Plans[2]])));
        yield return ("on positions", Description.Of(await world.Get<IAssignments>().OnPositionsAsync([.. world.Positions])));
    }

    private static async IAsyncEnumerable<(string Name, string Text)> RegistrationsAsync(StoryWorld world)
    {
        foreach (PersonId person in world.Persons)
        {
            foreach (RequirementId requirement in world.Requirements)
            {
                RegistrationSlice? slice = await world.Get<IPersonSlices>().FindAsync(person, requirement);
                yield return ($"registration {person} {requirement}", Description.Of(slice?.Registration));
                yield return ($"ended before {person} {requirement}", Description.OfUnordered(slice?.EndedPrerequisites ?? []));
                yield return ($"stored {person} {requirement}", Description.Of(await world.FindAsync<RegistrationKey, Registration>(new RegistrationKey(person, requirement))));
            }
        }

        foreach (int days in new[] { -30, 0, 30, 400 })
        {
            LocalDate day = world.Today.PlusDays(days);
            List<RegistrationRow> due = [];
            ImmutableArray<RegistrationRow> page;
            do
            {
                RegistrationKey? last = due.Count == 0 ? null : new RegistrationKey(due[^1].Person, due[^1].Requirement, new RegistrationScope(due[^1].Trust));
                page = await world.Get<IDueRegistrations>().ListAsync(day, last, 4);
                due.AddRange(page);
            }
            while (page.Length == 4);

            yield return ($"due after {days} days", Description.Of(due));
            yield return ($"to be reset after {days} days", Description.Of(await world.Get<IAbsences>().DueAsync(day, null, 3)));
        }
    }
}
