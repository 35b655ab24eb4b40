using System.Text.Json.Serialization;
using Competence.Requirements.Categories;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CategoryEvent.Created))]
[JsonSerializable(typeof(CategoryEvent.Renamed))]
[JsonSerializable(typeof(CategoryEvent.ChildCreated))]
[JsonSerializable(typeof(CategoryEvent.DefinitionPlaced))]
[JsonSerializable(typeof(CategoryEvent.Deleted))]
internal sealed partial class CategoryEventContext : JsonSerializerContext;
