namespace Competence;

/// <summary>Who an event is written for.</summary>
public enum Audience
{
    /// <summary>Everybody who may see the thing it happened to.</summary>
    History,

    /// <summary>Those who check the system; not shown in anybody's history (ASG-40).</summary>
    Audit,
}
