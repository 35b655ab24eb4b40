namespace Competence;

/// <summary>A state that changes only through events: the unit of consistency and of optimistic concurrency.</summary>
public interface IAggregate
{
    /// <summary>What its history is kept under.</summary>
    Subject Subject { get; }

    /// <summary>How many events made it; 0 for a row that was opened before anything was done.</summary>
    long Version { get; }
}
