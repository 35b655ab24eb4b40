namespace Competence.Registrations;

/// <summary>What the nightly run has done so far.</summary>
/// <param name="Day">The day it ran for.</param>
/// <param name="Registrations">How many due registrations it went through.</param>
/// <param name="ExpiringSoon">How many were found to expire within 30 days.</param>
/// <param name="Expired">How many were found to have expired.</param>
/// <param name="Reopened">How many assignments are in progress again (ASG-51).</param>
/// <param name="Completed">How many assignments were completed or sent to the leader.</param>
public sealed record NightlyRunReport(LocalDate Day, int Registrations = 0, int ExpiringSoon = 0, int Expired = 0, int Reopened = 0, int Completed = 0);
