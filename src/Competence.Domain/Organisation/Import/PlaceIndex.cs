using System.Numerics;

namespace Competence.Organisation.Import;

/// <summary>Finds places in a list by a hash of what lies there: four bytes a slot, twice as many slots as places at least. Whether it is what is looked for, the caller sees.</summary>
/// <param name="count">How many places there will be.</param>
internal sealed class PlaceIndex(int count)
{
    // A slot holds the place and one more, so that zero is an empty one.
    private readonly int[] _slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2 * count, 2))];

    private int Mask => _slots.Length - 1;

    public void Add(int hash, int place)
    {
        int slot = hash & Mask;
        while (_slots[slot] != 0)
        {
            slot = (slot + 1) & Mask;
        }

        _slots[slot] = place + 1;
    }

    /// <summary>The places that may be the one, to be gone through.</summary>
    public Places Of(int hash) => new(this, hash);

    /// <summary>Some places, without anything allocated.</summary>
    public struct Places(PlaceIndex index, int hash)
    {
        private int _slot = hash - 1;

        public int Current { get; private set; }

        public readonly Places GetEnumerator() => this;

        public bool MoveNext()
        {
            _slot = (_slot + 1) & index.Mask;
            Current = index._slots[_slot] - 1;
            return Current >= 0;
        }
    }
}
