using Competence.Absences;
using Competence.Access;
using Competence.Assignments;
using Competence.EntityFrameworkCore.Absences;
using Competence.EntityFrameworkCore.Access;
using Competence.EntityFrameworkCore.Assignments;
using Competence.EntityFrameworkCore.Organisation;
using Competence.EntityFrameworkCore.Plans;
using Competence.EntityFrameworkCore.Registrations;
using Competence.EntityFrameworkCore.Requirements;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Organisation.Moves;
using Competence.Plans;
using Competence.Registrations;
using Competence.Requirements;
using Competence.Testing.Snapshots;

namespace Competence.EntityFrameworkCore.Tests.Storage;

/// <summary>What lies in JSON was written by a version of this package and is read by the next: a difference here needs a migration.</summary>
public class StoredBodyTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 11, 0, 0).PlusNanoseconds(123_456_000);
    private static readonly LocalDate Today = new(2026, 3, 2);
    private static readonly PersonId Kari = PersonId.From(Id(1));
    private static readonly RequirementId Fire = RequirementId.From(Id(2));
    private static readonly SubPlan First = new(SubPlanId.From(Id(3)), "Del 1", MayBeNotRelevant: true);

    private static readonly RequirementContent Content = new()
    {
        Name = "Brannøvelse",
        Description = "Årlig",
        LearningForm = LearningForm.Course,
        DocumentationForm = DocumentationForm.Signature,
        ValidityDays = 365,
        RepetitionCount = 2,
        RequiresSignature = true,
        Checklist = [new ChecklistPoint(ChecklistPointId.From(Id(4)), "Slokk", "https://example.org", MustBeDone: false)],
        Dependencies = [RequirementId.From(Id(5))],
        Links = [new RelevantLink("Håndbok", "https://example.org/bok")],
    };

    [Fact]
    public void A_registration_is_written_as_it_always_was()
    {
        Registration state = Registration.Blank(new RegistrationKey(Kari, Fire)) with
        {
            State = RegistrationState.AwaitingSignature,
            Repetitions =
            [
                new Repetition(
                    RepetitionId.From(Id(6)), RepetitionState.Rejected, Today, Today.PlusDays(9), "Ferdig", PersonId.From(Id(7)),
                    PlanId.From(Id(8)), "Nei", "other", FilesChanged: true),
            ],
            Ticked = [ChecklistPointId.From(Id(4))],
            IsUnlocked = true,
            Version = 3,
        };

        Snapshot.Verify(RegistrationRecord.From(state).Body!);
        RegistrationRecord.From(state).ToState().Should().Be(state);
    }

    [Fact]
    public void A_requirement_is_written_as_it_always_was()
    {
        Requirement state = new(
            Fire, UnitId.From(Id(9)), RequirementLevel.None, IsCentral: true, Content, 1, Content with { Name = "Ny" },
            [new RequirementShare(UnitId.From(Id(10)), IncludeSubUnits: true)], Archiving: null, Version: 4);

        Snapshot.Verify(RequirementRecord.From(state).Body);
        RequirementRecord.From(state).ToState().Should().Be(state);
    }

    [Fact]
    public void A_plan_is_written_as_it_always_was()
    {
        Plan state = new(
            PlanId.From(Id(8)), PlanContentType.CompetencePlan, UnitId.From(Id(9)), IsCentral: false,
            new PlanDetails("Plan", CompletionMode.LeaderApproval, "Om", "Et år", "Bøker"), Kari, null, [First],
            [new PlanLink(Fire, First.Id, PlanLinkState.Deactivated, 1, Noon, new AdaptedValidity(30, "Strengere"), "Utgått")],
            [new PlanPublication(UnitId.From(Id(9)), IncludeSubUnits: true)], WasPublished: true, new PlanVersionNumber(1, 10), IsArchived: false,
            Version: 12);

        Snapshot.Verify(PlanRecord.From(state).Body);
        PlanRecord.From(state).ToState().Should().Be(state);
    }

    [Fact]
    public void A_deactivated_assignment_is_written_as_it_always_was()
    {
        Assignment state = new(
            AssignmentId.From(Id(11)), Kari, PositionId.From(Id(12)), PlanId.From(Id(8)), AssignmentState.Deactivated, Completion.Completed, Noon, null,
            Today,
            new Deactivation(DeactivationCause.ByHand, Today, [new AssignmentCell(Fire, 1, RequirementStatus.Fulfilled, Today, Today.PlusDays(365))]),
            Version: 2);

        Snapshot.Verify(AssignmentRecord.From(state).Body!);
        AssignmentRecord.From(state).ToState().Should().Be(state);
    }

    [Fact]
    public void Roles_are_written_as_they_always_were()
    {
        PositionRoles state = new(
            PositionId.From(Id(12)), Kari,
            [
                new RoleGrant(Role.SuperUser, new RoleScope.OfUnit(UnitId.From(Id(9)), IncludeSubUnits: false), Today, Today.PlusDays(5)),
                new RoleGrant(Role.PlanResponsible, new RoleScope.OfPlans([PlanId.From(Id(8))]), Today),
                new RoleGrant(Role.RegionAdmin, new RoleScope.OfRegion(), Today),
            ],
            Version: 3);

        Snapshot.Verify(PositionRolesRecord.From(state).Body);
        PositionRolesRecord.From(state).ToState().Grants.Should().Equal(state.Grants);
    }

    [Fact]
    public void What_is_ticked_on_an_absence_is_written_as_it_always_was()
    {
        Absence state = new(
            AbsenceId.From(Id(13)), Kari, PositionId.From(Id(12)), Today, Today.PlusDays(30), "Permisjon", [Fire, RequirementId.From(Id(5))], SettledOn: null,
            Version: 1);

        Snapshot.Verify(AbsenceRecord.From(state).Body!);
        AbsenceRecord.From(state).ToState().Should().Be(state);
        AbsenceRecord.From(state).ResetsAfter.Should().Be(state.End);
        AbsenceRecord.From(state with { Requirements = [] }).Body.Should().BeNull();
    }

    [Fact]
    public void An_import_run_is_written_as_it_always_was()
    {
        ImportRun state = new(
            ImportRunId.From(Id(13)), ImportKind.Positions, Today, ImportRunState.Superseded,
            new ImportedFile(-7, 10, 1, 2,
            [
                new KeptRejection(3, "start", "import.value-not-date", [new KeptFact("value", "i går", null, null, null), new KeptFact("day", null, null, Today, null)]),
                new KeptRejection(4, "parent", "import.parent-of-lower-kind", [new KeptFact("kind", null, null, null, UnitKind.Section), new KeptFact("count", null, 5, null, null)]),
            ]),
            new ImportEndings(100, 6, 7), 9, new ImportCounts(1, 2, 3, 4, 5, 6, 7), Noon, Kari, null, null, ImportRunId.From(Id(14)), Version: 3);

        Snapshot.Verify(ImportRunRecord.From(state).Body);
        ImportRunRecord.From(state).ToState().Should().Be(state);
    }

    [Fact]
    public void Former_cost_centres_are_written_as_they_always_were()
    {
        AnnouncedMove state = new(
            PositionId.From(Id(12)), Kari, new PositionIdentity("7001", "T1", "1003"), "1004", Today, AnnouncedMoveState.Withdrawn, Version: 5)
        {
            Former = [new FormerCostCentre("1002", Today), new FormerCostCentre("10 \"01", Today.PlusDays(-30))],
        };

        Snapshot.Verify(AnnouncedMoveRecord.From(state).Former!);
        AnnouncedMoveRecord.From(state).ToState().Should().Be(state);
        AnnouncedMoveRecord.From(state with { Former = [] }).Former.Should().BeNull();
    }

    private static Guid Id(byte number) => new(0x01950000, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number);
}
