namespace Competence.Browser.Tests.Browsing;

/// <summary>A small portal of one's own, for tests that move its clock or stop and start it.</summary>
public class SmallPortal : ServedPortal
{
    /// <summary>A portal with data of its own.</summary>
    public SmallPortal()
    {
    }

    /// <summary>A portal over data that others bring.</summary>
    /// <param name="data">The folder.</param>
    protected SmallPortal(string data)
        : base(data)
    {
    }

    /// <inheritdoc/>
    protected override string Size => "50";
}
