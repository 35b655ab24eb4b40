namespace Competence.Architecture.Tests.Domain;

/// <summary>A file of one part of the domain that uses a type of another.</summary>
internal sealed record PartUse(string From, string To, string File, string Type);
