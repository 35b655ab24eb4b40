using System.Collections.Immutable;
using Competence.Assignments;
using Competence.Attachments;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Courses;

namespace Competence.Domain.Tests.Registrations;

/// <summary>Kari, one definition, her plans and marks, and what she and her signer do, day by day; nothing is stored.</summary>
internal sealed class Scene
{
    public const int Validity = 365;

    public static readonly LocalDate FirstDay = new(2024, 1, 1);
    public static readonly Instant Now = Instant.FromUtc(2024, 1, 1, 8, 0);
    public static readonly PersonId Kari = Id<PersonId>(1);
    public static readonly PersonId Signer = Id<PersonId>(2);
    public static readonly PersonId Stranger = Id<PersonId>(3);
    public static readonly RequirementId FireSafety = Id<RequirementId>(10);
    public static readonly PlanId PlanA = Id<PlanId>(20);
    public static readonly PlanId PlanB = Id<PlanId>(21);
    public static readonly SubPlanId SubPlan = Id<SubPlanId>(30);
    public static readonly SubPlanId NextSubPlan = Id<SubPlanId>(31);

    public static readonly CourseLink FireCourse = new(CourseId.Of("LP-1"), "Brannvern e-læring", CourseKind.ELearning);

    private int _repetitions;
    private int _files;

    public Scene(RequirementContent? content = null)
    {
        Requirement = Definition(FireSafety, content ?? Self);
        Refresh();
    }

    /// <summary>Marked as fulfilled by the person; valid for a year.</summary>
    public static RequirementContent Self { get; } = new() { Name = "Brannvern", ValidityDays = Validity, CommentField = true, AllowAttachments = true, AllowAdaptation = true, RecertifyAfterAbsence = true };

    public static RequirementContent Signed { get; } = Self with { RequiresSignature = true };

    public static RequirementContent ThreeTimes { get; } = Self with { RepetitionCount = 3 };

    public static RequirementContent SignedThreeTimes { get; } = Signed with { RepetitionCount = 3 };

    public static RequirementContent Procedures { get; } = Self with { RepetitionCount = 2, LearningForm = LearningForm.ProcedureList };

    public static RequirementContent Linked { get; } = Self with { Courses = [FireCourse] };

    public static RequirementContent SignedProcedures { get; } = Procedures with { RequiresSignature = true };

    public Requirement Requirement { get; set; }

    public ImmutableArray<HeldPlan> Plans { get; set; } = [Held(Plan(PlanA, Link(FireSafety)))];

    public ImmutableArray<NotRelevantMark> Marks { get; set; } = [];

    /// <summary>The other definitions that the person has done.</summary>
    public Dictionary<RequirementId, RegistrationRow> Others { get; } = [];

    public LocalDate Today { get; set; } = FirstDay;

    public Registration Registration { get; set; } = Registration.Blank(new RegistrationKey(Kari, FireSafety));

    /// <summary>Every event so far.</summary>
    public List<RegistrationEvent> Facts { get; } = [];

    public StatusDay Day => new(Today);

    public RegistrationHolding Holding => RegistrationHolding.Of(Requirement, Plans, Marks);

    public RequirementStatus Status => RegistrationStatus.Of(Registration, Day);

    public RegistrationSlice Slice => new(
        new PersonSlice(Kari, [], Plans, Marks, new Dictionary<RequirementId, RegistrationRow>(Others) { [FireSafety] = RegistrationRow.Of(Registration) }),
        Requirement,
        Registration);

    /// <summary>The status that plan shows.</summary>
    public RequirementStatus StatusIn(PlanId plan) =>
        RegistrationStatus.In(Plans.First(held => held.Plan.Id == plan).Plan, FireSafety, Slice.Person, Day);

    public RepetitionId NewId() => Id<RepetitionId>(1000 + _repetitions++);

    public Repetition Last(RepetitionState state) => Registration.Repetitions.Last(one => one.State == state);

    public Refusal? Draft(RegistrationEntry entry, PlanId? through = null) => Through(through, terms => Registration.SaveDraft(terms, entry, NewId(), Today));

    public Refusal? Fulfil(RegistrationEntry? entry = null, PlanId? through = null) =>
        Through(through, terms => Registration.Fulfil(terms, Dated(entry), NewIds(entry), Today));

    public Refusal? Send(RegistrationEntry? entry = null, PlanId? through = null, bool signerIsActive = true) =>
        Through(through, terms => Registration.Send(terms, Dated(entry) with { Signer = entry?.Signer ?? Signer }, signerIsActive, NewIds(entry), Today));

    public Refusal? Attach(AttachedFile? file = null, int most = 20, PlanId? through = null) =>
        Through(through, terms => Registration.Attach(terms, file ?? File(200 + _files++), most, Today));

    public Refusal? Detach(FileId? file = null) =>
        Through(null, terms => Registration.RemoveAttachment(terms, file ?? Registration.Attachments.Last().File, Today));

    public Refusal? Unlock() => Do(Registration.Unlock(Requirement));

    public Refusal? Clear(RepetitionId? repetition = null) => Do(Registration.Clear(Requirement, repetition));

    public Refusal? Withdraw(RepetitionId? repetition = null) => Do(Registration.Withdraw(Requirement, repetition ?? Some(RepetitionState.Awaiting), Today));

    public Refusal? Sign(RepetitionId? repetition = null, PersonId? by = null) =>
        Do(Registration.Sign(Requirement, by ?? Signer, repetition ?? Some(RepetitionState.Awaiting), "Bra", Today));

    public Refusal? Reject(RepetitionId? repetition = null, PersonId? by = null, string reason = "other", string comment = "Feil dato") =>
        Do(Registration.Reject(Requirement, by ?? Signer, repetition ?? Some(RepetitionState.Awaiting), reason, comment, new CompetenceOptions().RejectionReasons, Today));

    public Refusal? CancelSigning(PersonId? by = null) => CancelDecision(Some(RepetitionState.Signed), by);

    public Refusal? CancelRejection(PersonId? by = null) => CancelDecision(Some(RepetitionState.Rejected), by);

    public Refusal? CancelDecision(RepetitionId repetition, PersonId? by = null) => Do(Registration.CancelDecision(Requirement, by ?? Signer, repetition, Today));

    /// <summary>Links the definition to the course, and lets nothing else be asked.</summary>
    public Scene LinkedToCourse()
    {
        Requirement = Definition(FireSafety, Requirement.Content with { Courses = [FireCourse] });
        Refresh();
        return this;
    }

    public Refusal? PassCourse(LocalDate? on = null) => Do(Registration.PassCourse(Requirement, FireCourse.Course, on ?? Today, NewId(), Today));

    public Refusal? SetDeadline(LocalDate on) => Do(Registration.SetDeadline(Requirement, on, Today));

    public Refusal? RemoveDeadline() => Do(Registration.RemoveDeadline(Requirement));

    public Refusal? ResetAfterAbsence()
    {
        StagedWork work = new();
        if (RegistrationResets.Stage(work, Slice.Person, [Requirement], [Registration], new Moment(Now, Today)) == 0)
        {
            return Competence.Registrations.Registration.ResetAfterAbsence(Requirement, Today).Refusal;
        }

        Registration = work.Saved.OfType<Registration>().Single();
        Facts.AddRange(work.Facts.OfType<RegistrationEvent>());
        Marks = Marks.RemoveRange(work.Removed.OfType<NotRelevantMark>());
        return null;
    }

    public Refusal? ResetForEverybody()
    {
        RequirementResetId id = Id<RequirementResetId>(50);
        if (!Requirement.BeginReset(id, "Ny prosedyre").TryPickValue(out RequirementEvent.ResetBegun? begun, out Refusal? refusal))
        {
            return refusal;
        }

        StagedWork work = new();
        RequirementReset reset = RequirementReset.From(
            new RequirementResetEvent.Begun(id, FireSafety, new ResetExtent(1, 1, 1), begun.Reason, Today, Now, BegunBy: Stranger, BegunFrom: null));
        Requirement = Requirement.Apply(begun);
        RegistrationResets.Stage(work, new HeldRegistration(Registration, Plans, Marks), Requirement, reset, new Moment(Now, Today)).Should().BeTrue();
        Requirement = Requirement.Apply(Requirement.FinishReset().Value);
        Registration = work.Saved.OfType<Registration>().Single();
        Facts.AddRange(work.Facts.OfType<RegistrationEvent>());
        Marks = Marks.RemoveRange(work.Removed.OfType<NotRelevantMark>());
        return null;
    }

    /// <summary>Publishes another number of repetitions.</summary>
    public Refusal? PublishCount(int count)
    {
        Requirement = Requirement with { Published = Requirement.Content with { RepetitionCount = count } };
        Refresh();
        return Registration.FollowCount(Requirement) is { } fact ? Do<RegistrationEvent.CountLowered>(fact) : null;
    }

    public Refusal? MarkNotRelevant(PlanId plan, string comment = "Ikke hos oss") => Mark(NotRelevantMark.OnRequirement(Slice, plan, comment, Now));

    public Refusal? MarkSubPlanNotRelevant(PlanId plan, SubPlanId subPlan, string reason = "Ikke hos oss") =>
        Mark(NotRelevantMark.OnSubPlan(Slice.Person, plan, subPlan, reason, Now));

    public Refusal? MarkPointNotRelevant(PlanId plan, ChecklistPointId point, string comment = "Ikke hos oss") =>
        Mark(NotRelevantMark.OnPoint(Slice, plan, point, comment, Now));

    public Refusal? MarkRelevant(PlanId plan) => Unmark(NotRelevantMarkKey.On(Kari, plan, FireSafety));

    public Refusal? MarkSubPlanRelevant(PlanId plan, SubPlanId subPlan) => Unmark(NotRelevantMarkKey.On(Kari, plan, subPlan));

    /// <summary>Archives the definition: what the unit of work saves and the set operation does.</summary>
    public void Archive()
    {
        Requirement = Requirement.Apply(new RequirementEvent.Archived(Today, Signer, "Utgått"));
        if (Registration.CancelRequests() is { } fact)
        {
            Registration after = Registration.Apply(fact);
            Registration = after with { Standing = RegistrationStanding.Of(Registration, after, Holding, Today) };
            Facts.Add(fact);
        }

        Refresh();
    }

    /// <summary>What a set operation does after the plans, the definition or the marks changed.</summary>
    public void Refresh() => Registration = Registration with { Standing = RegistrationStanding.Refreshed(Registration, Holding, Today) };

    public static Requirement Definition(RequirementId id, RequirementContent content) =>
        new(id, Id<UnitId>(5), RequirementLevel.None, IsCentral: true, content, PublishedVersion: 1, Draft: null, [], Archiving: null, Version: 2);

    public static PlanLink Link(RequirementId requirement, SubPlanId? subPlan = null, int? adapted = null, PlanLinkState state = PlanLinkState.Active) =>
        new(requirement, subPlan ?? SubPlan, state, RequirementVersion: 1, Now, adapted is { } days ? new AdaptedValidity(days, "Hyppigere her") : null);

    public static Plan Plan(PlanId id, params ImmutableArray<PlanLink> links) =>
        new(id, PlanContentType.CompetencePlan, Id<UnitId>(5), IsCentral: false, new PlanDetails("Kirurgi - Mottak", CompletionMode.Automatic), null, null,
            [new SubPlan(SubPlan, "Brann", MayBeNotRelevant: true), new SubPlan(NextSubPlan, "Smittevern")], links, [], WasPublished: true,
            new PlanVersionNumber(1, 0), IsArchived: false, Version: 1);

    public static HeldPlan Held(Plan plan, int position = 40) => new(
        Assignment.From(new AssignmentEvent.Assigned(Id<AssignmentId>((plan.GetHashCode() & 0xFFFF) + position), Kari, Id<PositionId>(position), plan.Id, Now)),
        plan);

    public static AttachedFile File(int number, string? description = null) =>
        new(Id<FileId>(number), $"bevis {number}.pdf", "application/pdf", 1000, new string('a', 64), description, FirstDay, Kari);

    public static TId Id<TId>(int number) where TId : struct, IEntityId<TId> => TId.From(new Guid(number, 0, 0, new byte[8]));

    private static PersonId? Nobody => null;

    private RegistrationEntry Dated(RegistrationEntry? entry) =>
        (entry ?? new RegistrationEntry()) with { PerformedOn = entry?.PerformedOn ?? Today, Signer = Nobody };

    private ImmutableArray<RepetitionId> NewIds(RegistrationEntry? entry) =>
        [.. Enumerable.Range(0, Math.Clamp(entry?.Count ?? 1, 1, RegistrationEntry.MostAtOnce)).Select(_ => NewId())];

    private RepetitionId Some(RepetitionState state) =>
        Registration.Repetitions.LastOrDefault(one => one.State == state) is { } found ? found.Id : Registration.Repetitions.LastOrDefault()?.Id ?? NewId();

    private Refusal? Through<TEvent>(PlanId? through, Func<RegistrationTerms, Result<TEvent>> decide)
        where TEvent : RegistrationEvent =>
        RegistrationTerms.Of(Slice, through, Day).TryPickValue(out RegistrationTerms? terms, out Refusal? refusal) ? Do(decide(terms)) : refusal;

    private Refusal? Do<TEvent>(Result<TEvent> decided)
        where TEvent : RegistrationEvent
    {
        if (!decided.TryPickValue(out TEvent? fact, out Refusal? refusal))
        {
            return refusal;
        }

        Registration after = Registration.Apply(fact);
        Registration = after with { Standing = RegistrationStanding.Of(Registration, after, Holding, Today) };
        Facts.Add(fact);
        return null;
    }

    private Refusal? Mark(Result<NotRelevantMarkEvent.MarkedNotRelevant> decided)
    {
        if (!decided.TryPickValue(out NotRelevantMarkEvent.MarkedNotRelevant? fact, out Refusal? refusal))
        {
            return refusal;
        }

        Marks = Marks.Add(NotRelevantMark.From(fact));
        Refresh();
        return null;
    }

    private Refusal? Unmark(NotRelevantMarkKey key)
    {
        if (!NotRelevantMark.Remove(Slice.Person, key).TryPickValue(out NotRelevantMarkEvent.MarkedRelevant? fact, out Refusal? refusal))
        {
            return refusal;
        }

        Marks = Marks.RemoveAll(mark => mark.Key == fact.Key);
        Refresh();
        return null;
    }
}
