using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Organisation;
using Competence.Plans;
using Competence.Registrations.Courses;
using Competence.Requirements;
using Competence.Requirements.Categories;
using Competence.Requirements.Courses;

namespace Competence.WebHost.SampleRegion;

/// <summary>Links two requirements of the sample to courses, gives them to one team, and lets some of the team take the courses.</summary>
/// <param name="requirements">Makes requirements.</param>
/// <param name="categories">Makes the category of what is linked to courses.</param>
/// <param name="plans">Makes the plan.</param>
/// <param name="assignments">Gives the plan.</param>
/// <param name="results">Takes what the learning portal tells.</param>
internal sealed class SampleCourses(
    RequirementService requirements, CategoryService categories, PlanService plans, AssignmentService assignments, CourseResultService results)
{
    private const int Team = 4;

    private static readonly CourseLink Radiation = new(CourseId.Of("LP-10214"), "", CourseKind.ELearning);
    private static readonly CourseLink Resuscitation = new(CourseId.Of("LP-10388"), "", CourseKind.Classroom);

    /// <summary>Makes and publishes the requirements and the plan.</summary>
    /// <param name="actor">Who may: an administrator of the trust.</param>
    /// <param name="owner">The trust that owns them.</param>
    /// <param name="trust">Its short name, with which the names of plans begin (PLN-11).</param>
    /// <param name="cancellationToken">Stops between two of them.</param>
    public async Task<PlanId> DefineAsync(Actor actor, UnitId owner, string trust, CancellationToken cancellationToken)
    {
        CategoryId category = (await categories.CreateAsync(actor, owner, parent: null, "E-læring", cancellationToken)).Value.Id;
        RequirementId radiation = await PublishedAsync(actor, owner, category, LearningForm.ELearning, 1095, "Strålevern for helsepersonell", "Ta e-læringen om strålevern.", Radiation, cancellationToken);
        RequirementId resuscitation = await PublishedAsync(
            actor, owner, category, LearningForm.Course, 365, "HLR med hjertestarter", "Møt på ett av kursene; oppmøtet godkjennes av instruktøren.", Resuscitation, cancellationToken);
        PlanDetails details = new($"{trust}-Felles-Kurs i læringsportalen", CompletionMode.Automatic, "Det som blir innfridd når kurset er bestått.", "Første år");
        Plan plan = (await plans.CreateAsync(actor, owner, details, cancellationToken: cancellationToken)).Value.Plan;
        plan = (await plans.AddSubPlanAsync(actor, plan.Id, plan.Version, "Kurs", cancellationToken: cancellationToken)).Value;
        plan = (await plans.LinkAsync(actor, plan.Id, plan.Version, plan.SubPlans[^1].Id, [radiation, resuscitation], cancellationToken)).Value;
        plan = (await plans.ApproveAsync(actor, plan.Id, plan.Version, cancellationToken: cancellationToken)).Value.Plan;
        plan = (await plans.SetDocumentPeopleAsync(actor, plan.Id, plan.Version, actor.Person, actor.Person, cancellationToken)).Value;
        Sample.Demand(await plans.PublishAsync(actor, plan.Id, plan.Version, owner, includeSubUnits: true, cancellationToken));
        return plan.Id;
    }

    /// <summary>Gives the plan to the largest team of the trust.</summary>
    /// <returns>The team; empty when it is smaller than what happens in it.</returns>
    public async Task<ImmutableArray<Position>> AssignAsync(
        SampleOrganisation organisation, UnitId trust, PlanId plan, Func<Position, Task<Actor>> actAs, CancellationToken cancellationToken)
    {
        (Position leader, ImmutableArray<Position> employees) =
            organisation.Teams().Where(led => led.Leader.Trust == trust).MaxBy(led => led.Employees.Length);
        ImmutableArray<Position> team = [.. employees.Where(position => position.Trust == trust)];
        if (team.Length < Team)
        {
            return [];
        }

        Sample.Demand(await assignments.AssignAsync(
            await actAs(leader), [.. team.Select(position => new AssignmentCellRequest(position.Id, plan))], cancellationToken));
        return team;
    }

    /// <summary>Some have passed, one has begun, and one awaits that the attendance is approved.</summary>
    public async Task TakeAsync(ImmutableArray<Position> team, LocalDate today, CancellationToken cancellationToken)
    {
        if (team.IsEmpty)
        {
            return;
        }

        CourseResult Of(int place, CourseLink course, CourseResultState state, int daysAgo) => new(team[place].Person, course.Course, state, today.PlusDays(-daysAgo), IsNewDate: true);
        Sample.Demand(await results.TransferAsync(
            Actor.OfJob("course-results"),
            [
                Of(0, Radiation, CourseResultState.Passed, 33), Of(0, Resuscitation, CourseResultState.Passed, 12), Of(1, Radiation, CourseResultState.Passed, 5),
                Of(2, Radiation, CourseResultState.Begun, 2), Of(3, Resuscitation, CourseResultState.AwaitingApproval, 12),
            ],
            cancellationToken: cancellationToken));
    }

    private async Task<RequirementId> PublishedAsync(
        Actor actor, UnitId owner, CategoryId category, LearningForm form, int validityDays, string name, string description, CourseLink course,
        CancellationToken cancellationToken)
    {
        RequirementContent content = new()
        {
            Name = name,
            Description = description,
            Category = category,
            LearningForm = form,
            DocumentationForm = DocumentationForm.CoursePortalConfirmation,
            ValidityDays = validityDays,
            MustBeDone = true,
            Courses = [course],
        };
        Requirement draft = (await requirements.CreateAsync(actor, owner, content, central: true, cancellationToken)).Value;
        Sample.Demand(await requirements.PublishAsync(actor, draft.Id, draft.Version, cancellationToken));
        return draft.Id;
    }
}
