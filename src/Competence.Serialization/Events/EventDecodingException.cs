namespace Competence.Serialization.Events;

/// <summary>A stored event can't be read: its kind is unknown here, or its body is not what the kind says.</summary>
public sealed class EventDecodingException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="discriminator">The discriminator that was stored.</param>
    /// <param name="reason">What is wrong, for the reader of the log.</param>
    /// <param name="innerException">What reading the body answered, if it came to that.</param>
    public EventDecodingException(string discriminator, string reason, Exception? innerException = null)
        : base($"The event '{discriminator}' cannot be read: {reason}", innerException) => Discriminator = discriminator;

    /// <summary>The discriminator that was stored.</summary>
    public string Discriminator { get; }
}
