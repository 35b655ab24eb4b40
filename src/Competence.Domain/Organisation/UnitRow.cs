namespace Competence.Organisation;

/// <summary>An organisation unit as lists show it.</summary>
/// <param name="Id">The unit.</param>
/// <param name="Parent">The unit above; none for the region.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="SortName">How it is sorted.</param>
/// <param name="SearchText">Number and name in lower case, for search.</param>
/// <param name="IsClosed">Whether it is closed.</param>
public sealed record UnitRow(UnitId Id, UnitId? Parent, UnitKind Kind, string Number, string Name, SortKey SortName, string SearchText, bool IsClosed);
