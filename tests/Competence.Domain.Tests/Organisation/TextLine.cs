using System.Security.Cryptography;
using System.Text;
using Competence.Organisation.Import;

namespace Competence.Domain.Tests.Organisation;

/// <summary>A line of a file that the test wrote, its texts in the order of the columns.</summary>
internal sealed class TextLine<TColumn>(int number, string[] texts, Refusal? damage = null)
    : ImportLine<TColumn>(number, BitConverter.ToInt64(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts)))), damage)
    where TColumn : struct, Enum
{
    public override string this[TColumn column] => texts[(int)(object)column];
}
