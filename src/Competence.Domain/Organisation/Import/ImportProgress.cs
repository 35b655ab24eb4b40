namespace Competence.Organisation.Import;

/// <summary>How far an import run has come.</summary>
/// <param name="Lines">How many lines have been read.</param>
public readonly record struct ImportProgress(int Lines);
