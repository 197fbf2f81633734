using System.Security.Cryptography;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>A secret of 32 bytes in a file of its own, outside the database, readable by the account that runs the program.</summary>
public static class KeyFile
{
    private const int Bytes = 32;

    public static byte[] ReadOrCreate(string path)
    {
        if (!File.Exists(path)) Create(path);
        return Read(path);
    }

    /// <exception cref="InvalidOperationException">The file is no key.</exception>
    public static byte[] Read(string path)
    {
        var key = File.ReadAllBytes(path);
        return key.Length == Bytes ? key : throw new InvalidOperationException($"{path} is not a key: {Bytes} bytes are expected.");
    }

    private static void Create(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written beside and moved into place: whoever finds the file finds all of it.
        var made = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(made, options))
        {
            stream.Write(RandomNumberGenerator.GetBytes(Bytes));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(made, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was quicker; its key is the key.
            File.Delete(made);
        }
    }
}
