namespace Competence.WebHost.Components.Parts;

/// <summary>The colours that a status can have on a page; the style sheet has a class for each.</summary>
internal enum StatusColour
{
    /// <summary>To be done, rejected or expired.</summary>
    Red,

    /// <summary>Begun, or about to expire.</summary>
    Yellow,

    /// <summary>Done.</summary>
    Green,

    /// <summary>Not relevant.</summary>
    Grey,
}
