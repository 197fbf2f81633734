using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using KonTum.Membership.Domain.Candidates;

namespace KonTum.Membership.Application.Candidates;

/// <summary>
/// The keys of sealed columns, in a file outside the database: one key a line, the last one seals, every one opens what
/// it sealed. AES-GCM binds a value to its column and its record, so that none can be put in another's place.
/// </summary>
public sealed class ColumnKeyRing(string path)
{
    private const int KeyBytes = 32;
    private const int NumberBytes = sizeof(int);
    private static readonly (int Nonce, int Tag) Gcm = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);

    private readonly Lock _lock = new();
    private (DateTime Written, List<byte[]> Keys) _ring = (default, []);

    public SealedText Seal(string text, string column, Guid owner)
    {
        var keys = Keys(create: true);
        var (number, key) = (keys.Count - 1, keys[^1]);
        var plain = Encoding.UTF8.GetBytes(text);
        var content = new byte[NumberBytes + Gcm.Nonce + Gcm.Tag + plain.Length];
        BinaryPrimitives.WriteInt32BigEndian(content, number);
        var nonce = content.AsSpan(NumberBytes, Gcm.Nonce);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(Derived(key, "column"), Gcm.Tag);
        aes.Encrypt(nonce, plain, content.AsSpan(NumberBytes + Gcm.Nonce + Gcm.Tag), content.AsSpan(NumberBytes + Gcm.Nonce, Gcm.Tag), Place(column, owner));
        return new SealedText(content, MarkOf(key, text, column));
    }

    /// <exception cref="CryptographicException">The value was changed, belongs to another record, or its key is gone.</exception>
    public string Open(byte[] content, string column, Guid owner)
    {
        var number = BinaryPrimitives.ReadInt32BigEndian(content);
        var keys = Keys(create: false);
        if (number < 0 || number >= keys.Count) throw new CryptographicException($"The ring of keys {path} has no key {number + 1}.");
        var plain = new byte[content.Length - NumberBytes - Gcm.Nonce - Gcm.Tag];
        using var aes = new AesGcm(Derived(keys[number], "column"), Gcm.Tag);
        aes.Decrypt(content.AsSpan(NumberBytes, Gcm.Nonce), content.AsSpan(NumberBytes + Gcm.Nonce + Gcm.Tag), content.AsSpan(NumberBytes + Gcm.Nonce, Gcm.Tag), plain, Place(column, owner));
        return Encoding.UTF8.GetString(plain);
    }

    /// <summary>Adds a key that seals from now on. The old ones stay, to open what they sealed.</summary>
    public void Turn()
    {
        lock (_lock) Append();
    }

    private List<byte[]> Keys(bool create)
    {
        lock (_lock)
        {
            if (create && !File.Exists(path)) Append();
            // Another process may have turned the ring.
            var written = File.GetLastWriteTimeUtc(path);
            if (written != _ring.Written && File.Exists(path)) _ring = (written, [.. File.ReadAllLines(path).Where(line => line.Length > 0).Select(Convert.FromBase64String)]);
            return _ring.Keys;
        }
    }

    private void Append()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var options = new FileStreamOptions { Mode = FileMode.Append, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(path, options);
        stream.Write(Encoding.ASCII.GetBytes(Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)) + "\n"));
        stream.Flush(flushToDisk: true);
    }

    private static byte[] MarkOf(byte[] key, string text, string column) => HMACSHA256.HashData(Derived(key, "mark"), Encoding.UTF8.GetBytes($"{column}\n{text}"));

    private static byte[] Derived(byte[] key, string use) => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, KeyBytes, info: Encoding.ASCII.GetBytes(use));

    private static byte[] Place(string column, Guid owner) => [.. Encoding.ASCII.GetBytes(column), .. owner.ToByteArray()];
}
