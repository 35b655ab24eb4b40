namespace Competence.WebHost.Components.History;

/// <summary>The key of a text that fills a hole of a sentence.</summary>
/// <param name="Key">The key.</param>
internal readonly record struct TextKey(string Key);
