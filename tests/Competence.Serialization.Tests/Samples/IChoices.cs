namespace Competence.Serialization.Tests.Samples;

/// <summary>Decides what a sample is filled with.</summary>
internal interface IChoices
{
    /// <summary>A value of a type that has no parts; <see langword="null"/> for a type that has.</summary>
    object? Simple(Type type, string name);

    Type Case(Type[] cases);

    bool LeavesOut(string name);

    int Length(string name);
}
