using System.Text.Json.Serialization;
using Competence.Loans;

namespace Competence.Serialization.Events;

[JsonSourceGenerationOptions(GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(LoanEvent.Registered))]
[JsonSerializable(typeof(LoanEvent.Changed))]
[JsonSerializable(typeof(LoanEvent.Ended))]
[JsonSerializable(typeof(LoanEvent.Deleted))]
internal sealed partial class LoanEventContext : JsonSerializerContext;
