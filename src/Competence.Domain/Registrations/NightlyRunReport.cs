using System.Diagnostics;

namespace Competence.Registrations;

/// <summary>What the nightly run has done so far.</summary>
/// <param name="Day">The day it ran for.</param>
/// <param name="Registrations">How many due registrations it went through.</param>
/// <param name="ExpiringSoon">How many were found to expire within 30 days.</param>
/// <param name="Expired">How many were found to have expired.</param>
/// <param name="DeadlinesNear">How many deadlines were found to be within 30 days.</param>
/// <param name="DeadlinesPassed">How many deadlines were found to have passed.</param>
/// <param name="Reopened">How many assignments are in progress again (ASG-51).</param>
/// <param name="Completed">How many assignments were completed or sent to the leader.</param>
public sealed record NightlyRunReport(
    LocalDate Day, int Registrations = 0, int ExpiringSoon = 0, int Expired = 0, int DeadlinesNear = 0, int DeadlinesPassed = 0, int Reopened = 0, int Completed = 0)
{
    /// <summary>The report after one more notice.</summary>
    internal NightlyRunReport With(RegistrationNoticeEvent notice) => notice switch
    {
        RegistrationNoticeEvent.ExpiryNear => this with { ExpiringSoon = ExpiringSoon + 1 },
        RegistrationNoticeEvent.Expired => this with { Expired = Expired + 1 },
        RegistrationNoticeEvent.DeadlineNear => this with { DeadlinesNear = DeadlinesNear + 1 },
        RegistrationNoticeEvent.DeadlinePassed => this with { DeadlinesPassed = DeadlinesPassed + 1 },
        _ => throw new UnreachableException($"Unknown notice {notice.GetType().Name}."),
    };
}
