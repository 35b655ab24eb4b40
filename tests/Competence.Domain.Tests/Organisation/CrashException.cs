namespace Competence.Domain.Tests.Organisation;

/// <summary>Stands for the end of the process.</summary>
internal sealed class CrashException : Exception;
