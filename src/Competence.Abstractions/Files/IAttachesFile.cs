namespace Competence;

/// <summary>An event by which a stored file comes to belong to something. Its commit takes the file from <see cref="IUnattachedFiles"/>.</summary>
public interface IAttachesFile
{
    /// <summary>The file.</summary>
    FileId Attached { get; }
}
