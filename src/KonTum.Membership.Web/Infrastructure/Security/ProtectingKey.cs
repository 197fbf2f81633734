using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace KonTum.Membership.Web.Infrastructure.Security;

/// <summary>
/// The key that seals the keys of cookies and forms. Those live in the database, so that several processes share them;
/// this one lives in a file outside it and must never travel in the same backup.
/// </summary>
public sealed class ProtectingKey(string path)
{
    private readonly Lazy<byte[]> _key = new(() => KeyFile.ReadOrCreate(path));

    public byte[] Value => _key.Value;
}

/// <summary>Seals with AES-GCM: a changed byte or another key is noticed, not misread.</summary>
public sealed class ProtectingXmlEncryptor(ProtectingKey key) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var nonce = RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize);
        var tag = new byte[AesGcm.TagByteSizes.MaxSize];
        var sealedBytes = new byte[plain.Length];
        using var aes = new AesGcm(key.Value, tag.Length);
        aes.Encrypt(nonce, plain, sealedBytes, tag);
        return new EncryptedXmlInfo(new XElement("sealed", Convert.ToBase64String([.. nonce, .. tag, .. sealedBytes])), typeof(ProtectingXmlDecryptor));
    }
}

/// <summary>Made by the framework when it reads a sealed key.</summary>
public sealed class ProtectingXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    /// <exception cref="CryptographicException">The protecting key is not the one that sealed this, or the text was changed.</exception>
    public XElement Decrypt(XElement encryptedElement)
    {
        var bytes = Convert.FromBase64String(encryptedElement.Value);
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[bytes.Length - nonce - tag];
        using var aes = new AesGcm(services.GetRequiredService<ProtectingKey>().Value, tag);
        aes.Decrypt(bytes.AsSpan(0, nonce), bytes.AsSpan(nonce + tag), bytes.AsSpan(nonce, tag), plain);
        return XElement.Parse(Encoding.UTF8.GetString(plain));
    }
}
