namespace Competence.Hosting.Outbox;

/// <summary>What one round of the dispatcher did.</summary>
/// <param name="HandedOn">How many events were handed on.</param>
/// <param name="ToRetry">How many of those that were read stay because they, or an earlier one of the same queue, could not be handed on.</param>
public readonly record struct OutboxRound(int HandedOn, int ToRetry);
