using System.Collections;

namespace Competence.Organisation.Import;

/// <summary>
/// The groups of a graph whose members reach each other (its strongly connected components, by Tarjan), each after those that it points to.
/// Without recursion: a chain may be as long as a file.
/// </summary>
/// <param name="links">For each node, by its number, the nodes it points to.</param>
internal sealed class LinkedGroups(int[][] links) : IEnumerable<int[]>
{
    private readonly int[] _order = new int[links.Length];
    private readonly int[] _lowest = new int[links.Length];
    private readonly bool[] _isOpen = new bool[links.Length];
    private readonly Stack<int> _open = [];
    private readonly Stack<(int Node, int Next)> _walk = [];
    private int _seen;

    public IEnumerator<int[]> GetEnumerator()
    {
        for (int root = 0; root < links.Length; root++)
        {
            if (_order[root] == 0)
            {
                _walk.Push((root, 0));
            }

            while (_walk.TryPop(out (int Node, int Next) step))
            {
                if (!Descends(step.Node, step.Next) && _lowest[step.Node] == _order[step.Node])
                {
                    yield return Close(step.Node);
                }
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Goes on with a node at one of its links; whether there is a node to visit first.</summary>
    private bool Descends(int node, int next)
    {
        if (next == 0)
        {
            _order[node] = _lowest[node] = ++_seen;
            _open.Push(node);
            _isOpen[node] = true;
        }
        else if (_isOpen[links[node][next - 1]])
        {
            _lowest[node] = Math.Min(_lowest[node], _lowest[links[node][next - 1]]);
        }

        for (; next < links[node].Length; next++)
        {
            int to = links[node][next];
            if (_order[to] == 0)
            {
                _walk.Push((node, next + 1));
                _walk.Push((to, 0));
                return true;
            }

            if (_isOpen[to])
            {
                _lowest[node] = Math.Min(_lowest[node], _order[to]);
            }
        }

        return false;
    }

    private int[] Close(int first)
    {
        List<int> group = [];
        int node;
        do
        {
            node = _open.Pop();
            _isOpen[node] = false;
            group.Add(node);
        }
        while (node != first);

        return [.. group];
    }
}
