using Competence.Organisation;

namespace Competence.WebHost.SignIn;

/// <summary>Who is signed in for this request, and as what. Empty for who is not signed in.</summary>
internal sealed class CurrentActor
{
    private Actor? _actor;

    /// <summary>Whether somebody is signed in with a position that is active.</summary>
    public bool IsSignedIn => _actor is not null;

    /// <summary>The actor that services are called with.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in; pages that need somebody demand it before they are made.</exception>
    public Actor Actor => _actor ?? throw new InvalidOperationException("Nobody is signed in for this request.");

    /// <summary>The person's name, for the top of the page.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The title and unit of the chosen position, for the top of the page.</summary>
    public string PositionName { get; private set; } = "";

    /// <summary>The leader whom the person replaces as deputy; none in an own position.</summary>
    public string? DeputyFor { get; private set; }

    /// <summary>Who was signed in at what has ended since, such as an expired deputyship, and so is shown the list to choose anew; none otherwise.</summary>
    public PersonId? Lapsed { get; private set; }

    /// <summary>Whether the person has other positions to switch to (ORG-34).</summary>
    public bool HasChoice { get; private set; }

    /// <summary>Sets the actor once the request's cookie has been read.</summary>
    public void Set(Actor actor, string name, SignInChoice chosen, bool hasChoice) =>
        (_actor, Name, PositionName, DeputyFor, HasChoice) =
            (actor, name, $"{chosen.Title} · {chosen.UnitName}", chosen.Replaces?.Name, hasChoice);

    /// <summary>Says whose choice has lapsed: nobody is signed in.</summary>
    public void Lapse(PersonId person) => Lapsed = person;
}
