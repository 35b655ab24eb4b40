namespace Competence.Conformance.Diagrams;

/// <summary>One step: an event, and a number that decides what the event leaves open.</summary>
internal readonly record struct DiagramStep(DiagramEvent Event, int Number)
{
    public override string ToString() => $"{Event.Row} {Number}";
}
