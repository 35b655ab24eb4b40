namespace Competence.FollowUp.Search;

/// <summary>How far a plan has come, in the three steps of search results (PRG-85).</summary>
public enum PlanStage
{
    /// <summary>Nothing in it is begun: red.</summary>
    NotStarted = 0,

    /// <summary>Something is begun, or it awaits approval: yellow.</summary>
    Started = 1,

    /// <summary>Approved, or complete by itself where nobody approves: green.</summary>
    Approved = 2,
}
