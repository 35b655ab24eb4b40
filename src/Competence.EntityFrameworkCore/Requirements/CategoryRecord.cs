using Competence.EntityFrameworkCore.Storage;
using Competence.Requirements;
using Competence.Requirements.Categories;

namespace Competence.EntityFrameworkCore.Requirements;

/// <summary>A row of <c>category</c>. What it lies directly below is a category or the unit, and there its name is once.</summary>
internal sealed record CategoryRecord(
    Guid Id, Guid UnitId, Guid? ParentId, Guid BelowId, string Name, string NameKey, SortKey SortName, long Version)
    : IStateRecord<CategoryRecord, Category>, IIdentifiedRecord
{
    public static CategoryRecord From(Category state) => new(
        state.Id.Value, state.Unit.Value, state.Parent?.Value, state.Parent?.Value ?? state.Unit.Value, state.Name, Category.KeyOf(state.Name),
        SortKey.Of(state.Name), state.Version);

    public Category ToState() => new(new CategoryId(Id), new UnitId(UnitId), ParentId is { } parent ? new CategoryId(parent) : null, Name, Version);
}
