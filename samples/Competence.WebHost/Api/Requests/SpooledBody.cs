namespace Competence.WebHost.Api.Requests;

/// <summary>Keeps the body of a request in a temporary file while it is read: readers of files may read in their own way, the network may not wait for them.</summary>
internal static class SpooledBody
{
    /// <summary>The whole body, from its start, in a file that is gone when it is closed.</summary>
    public static async Task<Stream> OfAsync(Stream body, CancellationToken cancellationToken)
    {
        FileStream spool = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            await body.CopyToAsync(spool, cancellationToken);
            spool.Position = 0;
            return spool;
        }
        catch
        {
            await spool.DisposeAsync();
            throw;
        }
    }
}
