using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Competence.Absences;
using Competence.Assignments;
using Competence.Delegation;
using Competence.Loans;
using Competence.Organisation;
using Competence.Organisation.Import;
using Competence.Plans;
using Competence.Registrations;
using Competence.Registrations.Courses;
using Competence.Registrations.Resets;
using Competence.Requirements;
using Competence.Requirements.Courses;
using Competence.Serialization.Events;
using Competence.Serialization.States;

namespace Competence.Serialization.Json;

/// <summary>How everything of Competence is written as JSON: the one place.</summary>
/// <remarks>
/// <list type="bullet">
/// <item>Identifiers are the text of their guid, dates <c>2026-03-02</c>, moments <c>2026-03-02T11:00:00.123456Z</c> with six digits.</item>
/// <item>Cases of enumerations are their names in camel case; numbers are not read.</item>
/// <item>What is missing is written as <c>null</c>; what a constructor demands must be there when reading,
/// and so must members that are set without one. Derived members are left out.</item>
/// <item>No reflection: every type comes from a source-generated context, so that hosts can be trimmed and compiled ahead of time.</item>
/// </list>
/// </remarks>
public static class CompetenceJson
{
    /// <summary>The options for events and states. Read-only; safe for use by several threads.</summary>
    public static JsonSerializerOptions Options { get; } = With();

    /// <summary>The same way of writing for other types as well.</summary>
    /// <param name="contexts">The source-generated contexts of those types; they are asked first.</param>
    /// <returns>Read-only options.</returns>
    public static JsonSerializerOptions With(params ReadOnlySpan<IJsonTypeInfoResolver> contexts)
    {
        JsonSerializerOptions options = new()
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            IgnoreReadOnlyProperties = true,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = JsonTypeInfoResolver.Combine([.. contexts, .. EventContexts.All, StateContext.Default])
                .WithAddedModifier(CloseRoleScopes)
                .WithAddedModifier(DemandMembers),
        };
        options.Converters.Add(new LocalDateJsonConverter());
        options.Converters.Add(new InstantJsonConverter());
        options.Converters.Add(new HprNumberJsonConverter());
        options.Converters.Add(new ProtectedIdentityJsonConverter());
        options.Converters.Add(new CourseIdJsonConverter());
        AddIds(options.Converters);
        AddEnums(options.Converters);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>How a type is written: what a source-generated context says, with these options.</summary>
    /// <exception cref="NotSupportedException">No context knows the type.</exception>
    public static JsonTypeInfo<T> Of<T>(JsonSerializerOptions? options = null) => (JsonTypeInfo<T>)(options ?? Options).GetTypeInfo(typeof(T));

    private static void AddIds(IList<JsonConverter> converters)
    {
        converters.Add(new EntityIdJsonConverter<AssignmentId>());
        converters.Add(new EntityIdJsonConverter<AbsenceId>());
        converters.Add(new EntityIdJsonConverter<CategoryId>());
        converters.Add(new EntityIdJsonConverter<ChecklistPointId>());
        converters.Add(new EntityIdJsonConverter<EventId>());
        converters.Add(new EntityIdJsonConverter<FileId>());
        converters.Add(new EntityIdJsonConverter<ImportRunId>());
        converters.Add(new EntityIdJsonConverter<PersonId>());
        converters.Add(new EntityIdJsonConverter<LoanId>());
        converters.Add(new EntityIdJsonConverter<PlanId>());
        converters.Add(new EntityIdJsonConverter<PositionId>());
        converters.Add(new EntityIdJsonConverter<RepetitionId>());
        converters.Add(new EntityIdJsonConverter<RequirementId>());
        converters.Add(new EntityIdJsonConverter<RequirementResetId>());
        converters.Add(new EntityIdJsonConverter<SubPlanId>());
        converters.Add(new EntityIdJsonConverter<UnitId>());
    }

    private static void AddEnums(IList<JsonConverter> converters)
    {
        AddEnum<AssignmentState>(converters);
        AddEnum<Completion>(converters);
        AddEnum<CompletionMode>(converters);
        AddEnum<CourseKind>(converters);
        AddEnum<CourseResultOutcome>(converters);
        AddEnum<CourseResultState>(converters);
        AddEnum<DeactivationCause>(converters);
        AddEnum<DeputyshipEnd>(converters);
        AddEnum<LoanEnding>(converters);
        AddEnum<DocumentationForm>(converters);
        AddEnum<ImportKind>(converters);
        AddEnum<ImportRunState>(converters);
        AddEnum<LearningForm>(converters);
        AddEnum<MarkTargetKind>(converters);
        AddEnum<Occupation>(converters);
        AddEnum<PlanContentType>(converters);
        AddEnum<PlanLinkState>(converters);
        AddEnum<RegistrationState>(converters);
        AddEnum<RepetitionState>(converters);
        AddEnum<RequirementLevel>(converters);
        AddEnum<RequirementResetState>(converters);
        AddEnum<RequirementStatus>(converters);
        AddEnum<Role>(converters);
        AddEnum<UnitKind>(converters);
    }

    private static void AddEnum<TEnum>(IList<JsonConverter> converters)
        where TEnum : struct, Enum =>
        converters.Add(new JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));

    /// <summary>Members that no constructor fills would lose their defaults when missing, without a word: they must be there.</summary>
    private static void DemandMembers(JsonTypeInfo type)
    {
        foreach (JsonPropertyInfo member in type.Properties.Where(member => member is { Set: not null, AssociatedParameter: null or { IsMemberInitializer: true } }))
        {
            member.IsRequired = true;
        }
    }

    private static void CloseRoleScopes(JsonTypeInfo type)
    {
        if (type.Type == typeof(RoleScope))
        {
            type.PolymorphismOptions = new JsonPolymorphismOptions
            {
                TypeDiscriminatorPropertyName = "kind",
                DerivedTypes =
                {
                    new JsonDerivedType(typeof(RoleScope.OfUnit), "unit"),
                    new JsonDerivedType(typeof(RoleScope.OfPlans), "plans"),
                    new JsonDerivedType(typeof(RoleScope.OfRegion), "region"),
                },
            };
        }
    }
}
