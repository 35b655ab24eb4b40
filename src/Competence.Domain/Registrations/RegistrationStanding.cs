namespace Competence.Registrations;

/// <summary>What is derived for a registration and kept beside it so that lists and the nightly run read an index. It leaves no event.</summary>
/// <param name="ExpiresOn">The last day that the fulfilment is valid; none when it never expires or there is none (PRG-65 to PRG-68, PRG-74).</param>
/// <param name="ActivePlans">In how many distinct plans of the person, by an active assignment and an active link, the requirement lies.</param>
/// <param name="RelevantPlans">In how many of those it is not marked not relevant.</param>
/// <param name="NextNoticeOn">The next day on which something must be said or the status changes; none when no such day is ahead.</param>
/// <param name="LastRegisteredAt">When something was last registered by or for the person (ASG-39); none when nothing was.</param>
/// <param name="FrozenOn">The day from which nothing changes any more, because the definition was archived (REQ-93); none while it is in use.</param>
/// <remarks>
/// <para>
/// The definition, for everybody who derives it, in C# or set-wise in SQL. Dates are days; a comparison with a missing date is false.
/// </para>
/// <list type="number">
/// <item><c>ActivePlans</c>, <c>RelevantPlans</c>, <c>FrozenOn</c> and the validity come from <see cref="RegistrationHolding"/>.</item>
/// <item>
/// <c>ExpiresOn</c> = the earlier of <c>FulfilledOn + validity</c> and <c>ManualExpiresOn</c>; a missing one takes no part; none when
/// <c>FulfilledOn</c> is missing. The state does not matter: in a renewal it is the expiry of the fulfilment before (REQ-25, PRG-65, PRG-66).
/// What was frozen before keeps it as it is.
/// </item>
/// <item>The <em>announced</em> date = <c>ExpiresOn</c> when the state is fulfilled and <c>RelevantPlans</c> is above 0; else none.</item>
/// <item>
/// The <em>awaited</em> date on a day = the deadline when <c>RelevantPlans</c> is above 0, <c>FrozenOn</c> is missing, and the state is not fulfilled or
/// <c>ExpiresOn</c> is before the day; else none (FOL-36).
/// </item>
/// <item>
/// <c>NextNoticeOn</c> after an event of the registration (<see cref="Of"/>): as it was when the registration is as fulfilled as before the
/// event and the announced date and the deadline are the same; else today, so that the coming night says what is to be said and puts the person's plans right,
/// whatever else was registered at the same moment.
/// </item>
/// <item>
/// <c>NextNoticeOn</c> after a set operation (<see cref="Refreshed"/>): today when <c>ExpiresOn</c>, <c>ActivePlans</c>,
/// <c>RelevantPlans</c> or <c>FrozenOn</c> differs from what was stored (a row opened by the operation was 0, 0 and none), so that the coming night says what
/// is to be said and lets the person's plans follow; else as it was.
/// </item>
/// <item>
/// <c>NextNoticeOn</c> after the nightly run of a day (<see cref="MovedOn"/>): the earlier of what the announced and the awaited date give; each gives
/// itself - 30 days when that is after the day; else itself + 1 day when that is; else none.
/// </item>
/// <item><c>LastRegisteredAt</c> is set by the service that registers, and otherwise as it was.</item>
/// </list>
/// </remarks>
public readonly record struct RegistrationStanding(
    LocalDate? ExpiresOn, int ActivePlans, int RelevantPlans, LocalDate? NextNoticeOn, Instant? LastRegisteredAt, LocalDate? FrozenOn = null)
{
    /// <summary>The standing of <paramref name="after"/>, which an event made of <paramref name="before"/>.</summary>
    /// <param name="before">The registration with its standing as it was.</param>
    /// <param name="after">The registration after the event; its standing is not read.</param>
    /// <param name="holding">How the person's plans hold it now.</param>
    /// <param name="today">The day.</param>
    /// <param name="registeredAt">When the person or somebody for the person registered something, if that is what happened.</param>
    public static RegistrationStanding Of(
        Registration before, Registration after, RegistrationHolding holding, LocalDate today, Instant? registeredAt = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        RegistrationStanding was = before.Standing;
        RegistrationStanding next = new(
            Expiry(after, holding), holding.ActivePlans, holding.RelevantPlans, was.NextNoticeOn, registeredAt ?? was.LastRegisteredAt, holding.FrozenOn);
        bool isAsFulfilled = (before.State == RegistrationState.Fulfilled) == (after.State == RegistrationState.Fulfilled);
        return isAsFulfilled && next.Announced(after.State) == was.Announced(before.State) && after.Deadline == before.Deadline
            ? next
            : next with { NextNoticeOn = today };
    }

    /// <summary>The standing after a set operation that may have changed how the person's plans hold the definition.</summary>
    /// <param name="registration">The registration with its standing as it was.</param>
    /// <param name="holding">How the person's plans hold it now.</param>
    /// <param name="today">The day.</param>
    public static RegistrationStanding Refreshed(Registration registration, RegistrationHolding holding, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(registration);
        RegistrationStanding was = registration.Standing;
        RegistrationStanding next = was with
        {
            ExpiresOn = was.FrozenOn is null ? Expiry(registration, holding) : was.ExpiresOn,
            ActivePlans = holding.ActivePlans,
            RelevantPlans = holding.RelevantPlans,
            FrozenOn = holding.FrozenOn,
        };
        return next == was ? was : next with { NextNoticeOn = today };
    }

    /// <summary>The standing after the nightly run of <paramref name="day"/> said what was due.</summary>
    public static RegistrationStanding MovedOn(Registration registration, LocalDate day)
    {
        ArgumentNullException.ThrowIfNull(registration);
        LocalDate? expiry = Ahead(registration.Standing.Announced(registration.State), day);
        LocalDate? deadline = Ahead(AwaitedOn(day, RegistrationRow.Of(registration)), day);
        return registration.Standing with { NextNoticeOn = expiry is null || deadline < expiry ? deadline : expiry };
    }

    /// <summary>The deadline that is still to be kept on a day (FOL-33, FOL-36).</summary>
    /// <param name="day">The day.</param>
    /// <param name="row">The registration.</param>
    internal static LocalDate? AwaitedOn(LocalDate day, RegistrationRow row) =>
        row is { RelevantPlans: > 0, FrozenOn: null } && (row.State != RegistrationState.Fulfilled || row.ExpiresOn < day) ? row.Deadline : null;

    /// <summary>When a date that is warned of 30 days before, and told of the day after, is to be spoken of next.</summary>
    private static LocalDate? Ahead(LocalDate? date, LocalDate day)
    {
        LocalDate? soon = date?.PlusDays(-StatusDay.Horizon);
        return soon > day ? soon : date >= day ? date?.PlusDays(1) : null;
    }

    private static LocalDate? Expiry(Registration registration, RegistrationHolding holding)
    {
        if (registration.FulfilledOn is not { } fulfilled)
        {
            return null;
        }

        LocalDate? lapses = holding.ValidityDays is { } days ? fulfilled.PlusDays(days) : null;
        LocalDate? entered = registration.ManualExpiresOn;
        return lapses is null || entered < lapses ? entered : lapses;
    }

    private LocalDate? Announced(RegistrationState state) => state == RegistrationState.Fulfilled && RelevantPlans > 0 ? ExpiresOn : null;
}
