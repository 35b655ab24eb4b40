using Competence.Registrations;

namespace Competence.Conformance.Diagrams;

/// <summary>A row of the table: what somebody does through the services, and what the table says of it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Weight">How often it is drawn.</param>
/// <param name="Expected">What follows; nothing where the table refuses.</param>
/// <param name="DoAsync">Does it; the refusal, if it is refused.</param>
internal sealed record DiagramEvent(
    string Row, int Weight, Func<DiagramWorld, int, DiagramModel?> Expected, Func<DiagramWorld, int, ValueTask<Refusal?>> DoAsync)
{
    private const string Resetting = "reset";

    public static IReadOnlyList<DiagramEvent> All { get; } =
    [
        new("save draft", 3, (world, _) => world.Model.SaveDraft(world.Today, withContent: true),
            (world, _) => world.RegisterAsync((service, actor, key) => service.SaveDraftAsync(actor, key.Person, key.Requirement, new RegistrationEntry(Comment: "Påbegynt"), world.Through))),
        new("save empty draft", 1, (world, _) => world.Model.SaveDraft(world.Today, withContent: false),
            (world, _) => world.RegisterAsync((service, actor, key) => service.SaveDraftAsync(actor, key.Person, key.Requirement, new RegistrationEntry(), world.Through))),
        new("register", 5, (world, number) => world.Model.Fulfil(world.Today, Times(number)),
            (world, number) => world.RegisterAsync((service, actor, key) => service.FulfilAsync(actor, key.Person, key.Requirement, new RegistrationEntry(world.Today, Count: Times(number)), world.Through))),
        new("send", 6, (world, number) => world.Model.Send(world.Today, Times(number)),
            (world, number) => world.RegisterAsync((service, actor, key) => service.SendAsync(
                actor, key.Person, key.Requirement, new RegistrationEntry(world.Today, Comment: "Gjort", Signer: world.Signer.Person, Count: Times(number)), world.Through))),
        new("unlock", 4, (world, _) => world.Model.Unlock(),
            (world, _) => world.RegisterAsync((service, actor, key) => service.UnlockAsync(actor, key.Person, key.Requirement))),
        new("clear", 3, (world, _) => world.Model.Clear(world.Model.First(RepetitionState.Registered, RepetitionState.Signed)),
            (world, _) => world.OnFirstAsync((service, key, repetition) => service.ClearAsync(world.Person.Actor, key.Person, key.Requirement, repetition), RepetitionState.Registered, RepetitionState.Signed)),
        new("withdraw", 2, (world, _) => world.Model.Withdraw(world.Today, world.Model.First(RepetitionState.Awaiting)),
            (world, _) => world.OnFirstAsync((service, key, repetition) => service.WithdrawAsync(world.Person.Actor, key.Person, key.Requirement, repetition), RepetitionState.Awaiting)),
        new("sign", 6, (world, _) => world.Model.Sign(world.Today, world.Model.First(RepetitionState.Awaiting)),
            (world, _) => world.OnFirstAsync((service, key, repetition) => service.SignAsync(world.Signer, key.Person, key.Requirement, repetition), RepetitionState.Awaiting)),
        new("reject", 3, (world, _) => world.Model.Reject(world.Today, world.Model.First(RepetitionState.Awaiting)),
            (world, _) => world.OnFirstAsync((service, key, repetition) => service.RejectAsync(world.Signer, key.Person, key.Requirement, repetition, "other", "Ikke nok"), RepetitionState.Awaiting)),
        new("cancel signing", 3, (world, _) => world.Model.CancelSigning(world.Model.First(RepetitionState.Signed)),
            (world, _) => world.OnFirstAsync((service, key, repetition) => service.CancelDecisionAsync(world.Signer, key.Person, key.Requirement, repetition), RepetitionState.Signed)),
        new("cancel rejection", 3, (world, _) => world.Model.CancelRejection(world.Today, world.Model.First(RepetitionState.Rejected)),
            (world, _) => world.OnFirstAsync((service, key, repetition) => service.CancelDecisionAsync(world.Signer, key.Person, key.Requirement, repetition), RepetitionState.Rejected)),
        new(Resetting, 2, (world, _) => world.Model.Reset(), (world, _) => world.ResetAsync()),
        new("date passes", 6, (world, _) => world.Model, (world, number) => world.PassAsync(1 + (number % 35))),
        new("deadline set or removed", 2, (world, _) => world.Model, (world, _) => world.ChangeDeadlineAsync()),
        new("not relevant set or removed in another plan", 2, (world, _) => world.Model, (world, _) => world.ChangeRelevanceAsync()),
        new("assignment of another plan deactivated or reactivated", 2, (world, _) => world.Model, (world, _) => world.ChangeAssignmentAsync()),
    ];

    /// <summary>Done to the definition, and so to all who have it.</summary>
    public bool ConcernsEverybody => Row == Resetting;

    private static int Times(int number) => 1 + (number % 2);
}
