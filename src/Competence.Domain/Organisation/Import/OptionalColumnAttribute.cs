namespace Competence.Organisation.Import;

/// <summary>A column that a file need not have. Without it, what is kept stays.</summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class OptionalColumnAttribute : Attribute;
