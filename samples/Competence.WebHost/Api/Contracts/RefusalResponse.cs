using Competence.WebHost.Api.Answers;

namespace Competence.WebHost.Api.Contracts;

/// <summary>A refusal that is part of an answer, such as of one line or cell.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Detail">What it says, in English, for developers.</param>
/// <param name="Arguments">The facts, by name.</param>
internal sealed record RefusalResponse(string Code, string Detail, IReadOnlyDictionary<string, object?> Arguments)
{
    /// <summary>Writes a refusal.</summary>
    public static RefusalResponse Of(Refusal refusal) => new(refusal.Code, refusal.Fill(refusal.Rule.Text), ApiProblem.ArgumentsOf(refusal));
}
