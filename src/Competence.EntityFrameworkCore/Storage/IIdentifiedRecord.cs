namespace Competence.EntityFrameworkCore.Storage;

/// <summary>A row that one identifier is the key of.</summary>
internal interface IIdentifiedRecord
{
    Guid Id { get; }
}
