namespace Competence;

/// <summary>How far the store has come with one person: another one after every commit that touched what is decided from together.</summary>
/// <remarks>
/// Two use cases that change different things of one person may each decide from what the other is about to change: two last requirements of a
/// plan that are fulfilled at the same instant, or an assignment and a registration. Whoever decides from a whole person states the revision
/// that was read (<see cref="IUnitOfWork.Expect"/>), and the later of the two is a conflict that is decided again.
/// <para>
/// It changes with every commit that saves or removes an assignment, a registration, a mark or an absence of the person, or that stages an
/// operation on the person's registrations. A store may change it more often; it never has the same one twice. It is no version and has no event.
/// </para>
/// </remarks>
/// <param name="Value">Compared and handed back, nothing else; <c>default</c> before anything of the person was stored.</param>
public readonly record struct PersonRevision(long Value);
