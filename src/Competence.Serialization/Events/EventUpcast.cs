using System.Text.Json.Nodes;

namespace Competence.Serialization.Events;

/// <summary>Turns the stored form of an event that is no longer written into the next one.</summary>
/// <param name="From">The discriminator that is no longer written, such as <c>registration.signed.v1</c>.</param>
/// <param name="To">The one that took its place; it may itself be turned into a later one.</param>
/// <param name="Change">Gives the new object from the old one, which it may change.</param>
public sealed record EventUpcast(string From, string To, Func<JsonObject, JsonObject> Change);
