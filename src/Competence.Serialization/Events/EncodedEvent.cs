namespace Competence.Serialization.Events;

/// <summary>An event as it is stored.</summary>
/// <param name="Discriminator">Which kind it is.</param>
/// <param name="Body">Its facts as a JSON object.</param>
public readonly record struct EncodedEvent(string Discriminator, string Body);
