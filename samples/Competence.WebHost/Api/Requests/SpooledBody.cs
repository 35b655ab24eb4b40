using Competence.WebHost.Hosting;

namespace Competence.WebHost.Api.Requests;

/// <summary>Keeps the body of a request in a temporary file while it is read: readers of files may read in their own way, the network may not wait for them.</summary>
/// <param name="files">Where it is kept.</param>
internal sealed class SpooledBody(TemporaryFiles files)
{
    /// <summary>The whole body, from its start, in a file that is gone when it is closed.</summary>
    public async Task<Stream> OfAsync(Stream body, CancellationToken cancellationToken)
    {
        FileStream spool = files.Create(FileOptions.DeleteOnClose);
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
