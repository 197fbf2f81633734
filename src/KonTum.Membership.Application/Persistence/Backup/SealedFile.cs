using System.Buffers.Binary;
using System.Security.Cryptography;

namespace KonTum.Membership.Application.Persistence.Backup;

/// <summary>A backup that cannot be used. The message is for the person at the console.</summary>
public sealed class BackupException(string message) : Exception(message);

/// <summary>
/// The outside of a backup: a mark, a salt, a header that says what is inside, then the content in pieces, each sealed
/// with AES-GCM under its number. A changed byte, a missing or swapped piece, a cut end, a foreign file and a wrong key
/// are all noticed before anything is used.
/// </summary>
internal static class SealedFile
{
    /// <summary>What PBKDF2 with SHA-256 asks for today (OWASP); a passphrase is tried at this price.</summary>
    private const int Rounds = 600_000;

    private const int SaltBytes = 16;
    private const int PieceBytes = 1 << 20;
    private const int MostHeaderBytes = 1 << 16;
    private const int TagBytes = 16;
    private const int FewestSecretBytes = 16;

    private static ReadOnlySpan<byte> Mark => "KTM-BACKUP-1\n"u8;

    public static async Task WriteAsync(string path, byte[] secret, byte[] header, Stream content, CancellationToken cancellationToken)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        using var cipher = new AesGcm(KeyOf(secret, salt), TagBytes);
        await using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write });
        file.Write(Mark);
        file.Write(salt);
        file.Write(Length(header.Length));
        Seal(file, cipher, header, 0, last: false);
        var (piece, next) = (new byte[PieceBytes], new byte[PieceBytes]);
        var read = await content.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, cancellationToken);
        for (var number = 1L; ; number++)
        {
            var ahead = await content.ReadAtLeastAsync(next, PieceBytes, throwOnEndOfStream: false, cancellationToken);
            file.Write(Length(read));
            Seal(file, cipher, piece.AsSpan(0, read), number, last: ahead == 0);
            if (ahead == 0) break;
            (piece, next, read) = (next, piece, ahead);
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>The header, and the content into a stream once the header was accepted.</summary>
    /// <exception cref="BackupException">The file is not a whole backup of this program, or the key does not open it.</exception>
    public static async Task ReadAsync(string path, byte[] secret, Action<byte[]> accept, Stream into, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var mark = new byte[Mark.Length];
        if (file.ReadAtLeast(mark, mark.Length, throwOnEndOfStream: false) < mark.Length || !mark.AsSpan().SequenceEqual(Mark)) throw new BackupException($"{path} is not a backup of this program.");
        var salt = Exactly(file, SaltBytes, path);
        var header = Exactly(file, Size(file, MostHeaderBytes, path), path);
        using var cipher = new AesGcm(KeyOf(secret, salt), TagBytes);
        Open(file, cipher, header, 0, last: false, $"{path} cannot be opened: the key is another one, or the file is damaged.", path);
        accept(header);
        for (var number = 1L; ; number++)
        {
            var piece = Exactly(file, Size(file, PieceBytes, path), path);
            var last = file.Length - file.Position == TagBytes;
            Open(file, cipher, piece, number, last, Damaged(path), path);
            await into.WriteAsync(piece, cancellationToken);
            if (last) break;
        }
    }

    private static byte[] KeyOf(byte[] secret, byte[] salt) => secret.Length >= FewestSecretBytes
        ? Rfc2898DeriveBytes.Pbkdf2(secret, salt, Rounds, HashAlgorithmName.SHA256, 32)
        : throw new BackupException($"The key of the backups is too short: {FewestSecretBytes} characters are the least.");

    private static void Seal(FileStream file, AesGcm cipher, ReadOnlySpan<byte> plain, long number, bool last)
    {
        var (hidden, tag) = (new byte[plain.Length], new byte[TagBytes]);
        cipher.Encrypt(Nonce(number), plain, hidden, tag, [(byte)(last ? 1 : 0)]);
        file.Write(hidden);
        file.Write(tag);
    }

    private static void Open(FileStream file, AesGcm cipher, byte[] piece, long number, bool last, string refusal, string path)
    {
        var tag = Exactly(file, TagBytes, path);
        try
        {
            cipher.Decrypt(Nonce(number), piece.AsSpan().ToArray(), tag, piece, new[] { (byte)(last ? 1 : 0) });
        }
        catch (CryptographicException)
        {
            throw new BackupException(refusal);
        }
    }

    // Every file has a key of its own by its salt, so that a piece's number is a nonce that never comes twice.
    private static byte[] Nonce(long number)
    {
        var nonce = new byte[AesGcm.NonceByteSizes.MaxSize];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(4), number);
        return nonce;
    }

    private static byte[] Length(int length)
    {
        var bytes = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(bytes, length);
        return bytes;
    }

    private static int Size(FileStream file, int most, string path)
    {
        var size = BinaryPrimitives.ReadInt32BigEndian(Exactly(file, sizeof(int), path));
        return size >= 0 && size <= most ? size : throw new BackupException(Damaged(path));
    }

    private static byte[] Exactly(FileStream file, int count, string path)
    {
        var bytes = new byte[count];
        return file.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw new BackupException(Damaged(path));
    }

    private static string Damaged(string path) => $"{path} is damaged: it is not the backup that was written.";
}
