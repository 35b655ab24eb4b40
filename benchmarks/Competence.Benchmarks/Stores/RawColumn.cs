namespace Competence.Benchmarks.Stores;

/// <summary>A column of what is loaded by hand.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values: <see cref="Guid"/>, <see cref="long"/>, <see cref="int"/>, <see cref="short"/>, <see cref="bool"/>, <see cref="LocalDate"/>, <see cref="Instant"/> or <see cref="string"/>.</param>
internal readonly record struct RawColumn(string Name, Type Type);
