namespace Competence.Organisation.Import;

/// <summary>Which of the two nightly files a run takes.</summary>
public enum ImportKind
{
    /// <summary>The units file.</summary>
    Units = 0,

    /// <summary>The positions file.</summary>
    Positions = 1,
}
