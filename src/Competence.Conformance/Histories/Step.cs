using System.Globalization;

namespace Competence.Conformance.Histories;

/// <summary>One step of a random history: a command, and numbers that it picks what it is about by.</summary>
internal readonly record struct Step(string Command, int A, int B, int C)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Command}({A},{B},{C})");
}
