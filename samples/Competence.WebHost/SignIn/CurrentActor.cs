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

    /// <summary>Whether the person has other positions to switch to (ORG-34).</summary>
    public bool HasChoice { get; private set; }

    /// <summary>Sets the actor once the request's cookie has been read.</summary>
    public void Set(Actor actor, string name, string positionName, bool hasChoice) =>
        (_actor, Name, PositionName, HasChoice) = (actor, name, positionName, hasChoice);
}
