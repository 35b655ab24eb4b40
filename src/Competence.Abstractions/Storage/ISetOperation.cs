namespace Competence;

/// <summary>Something that a store does to many rows at once, within a unit of work. The domain names the operations; each says exactly what it does.</summary>
public interface ISetOperation;
