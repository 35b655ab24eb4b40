namespace Competence.Registrations;

/// <summary>The colour of a status, outside the status matrix.</summary>
public enum StatusColour
{
    /// <summary>Not relevant.</summary>
    Grey = 0,

    /// <summary>Something is to be done.</summary>
    Red = 1,

    /// <summary>Begun and not finished, or about to expire.</summary>
    Yellow = 2,

    /// <summary>Done and valid.</summary>
    Green = 3,
}
