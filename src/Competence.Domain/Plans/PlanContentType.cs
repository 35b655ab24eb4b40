namespace Competence.Plans;

/// <summary>What a plan holds; never changed after creation (PLN-01).</summary>
public enum PlanContentType
{
    /// <summary>Sub-plans with requirements, for any profession (PLN-02).</summary>
    CompetencePlan = 1,

    /// <summary>Themes, goals and activities, for residents (PLN-03).</summary>
    LearningGoalPlan = 2,

    /// <summary>Themes, goals and activities, for apprentices (PLN-03).</summary>
    ApprenticeGoalPlan = 3,
}
