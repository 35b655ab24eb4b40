namespace Competence.WebHost.Api.Contracts;

/// <summary>Something that is changed by saying which version was seen.</summary>
internal interface IVersioned
{
    /// <summary>How many times it was changed; the ETag.</summary>
    long Version { get; }
}
