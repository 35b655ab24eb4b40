using System.Security.Cryptography;
using System.Text;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>A line of a file that the test wrote, its texts in the order of the columns; the last columns may be missing.</summary>
internal sealed class TextLine<TColumn>(int number, string[] texts, Refusal? damage = null)
    : ImportLine<TColumn>(number, BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts)))), damage)
    where TColumn : struct, Enum
{
    public override string this[TColumn column] => Has(column) ? texts[(int)(object)column] : "";

    public override bool Has(TColumn column) => (int)(object)column < texts.Length;
}
