using System.Text;

namespace Competence.EntityFrameworkCore.Storage;

/// <summary>Names of tables and columns from names of types and members.</summary>
internal static class SnakeCase
{
    /// <summary>Such as <c>person_id</c> for <c>PersonId</c>.</summary>
    public static string Of(string name)
    {
        StringBuilder snake = new(name.Length + 4);
        foreach (char letter in name)
        {
            if (char.IsUpper(letter) && snake.Length > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(letter));
        }

        return snake.ToString();
    }
}
