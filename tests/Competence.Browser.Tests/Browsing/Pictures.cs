namespace Competence.Browser.Tests.Browsing;

/// <summary>Where pictures of pages are kept.</summary>
internal static class Pictures
{
    private static readonly string Root = Path.Combine(Repository(new DirectoryInfo(AppContext.BaseDirectory)), "artifacts", "screenshots");

    /// <summary>The file of a picture; its folder is there.</summary>
    /// <param name="folder">What it belongs to.</param>
    /// <param name="name">What it shows.</param>
    public static string PathOf(string folder, string name)
    {
        string path = Path.Combine(Root, folder);
        Directory.CreateDirectory(path);
        return Path.Combine(path, $"{string.Concat(name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-')).Trim('-')}.png");
    }

    private static string Repository(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Competence.sln")) ? folder.FullName : Repository(folder.Parent!);
}
