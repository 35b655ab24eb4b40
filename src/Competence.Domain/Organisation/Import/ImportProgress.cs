namespace Competence.Organisation.Import;

/// <summary>How far an import run has come: it reads the whole file, and then takes it part by part.</summary>
/// <param name="Lines">How many lines have been read.</param>
/// <param name="Done">How many positions or units are dealt with and stored.</param>
/// <param name="Decided">How many positions or units it has to look into; 0 while it is reading.</param>
public readonly record struct ImportProgress(int Lines, int Done = 0, int Decided = 0);
