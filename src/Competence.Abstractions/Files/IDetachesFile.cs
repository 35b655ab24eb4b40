namespace Competence;

/// <summary>An event by which a file belongs to nothing any more. Its commit notes the file in <see cref="IUnattachedFiles"/>.</summary>
public interface IDetachesFile
{
    /// <summary>The file.</summary>
    FileId Detached { get; }
}
