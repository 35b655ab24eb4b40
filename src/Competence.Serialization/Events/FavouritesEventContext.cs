using System.Text.Json.Serialization;
using Competence.Registrations.Procedures;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(FavouritesEvent.Marked))]
[JsonSerializable(typeof(FavouritesEvent.Unmarked))]
internal sealed partial class FavouritesEventContext : JsonSerializerContext;
