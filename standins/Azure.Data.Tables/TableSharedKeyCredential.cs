using System.Security.Cryptography;
using System.Text;

namespace Azure.Data.Tables;

/// <summary>A storage account's name and one of its keys.</summary>
public class TableSharedKeyCredential
{
    private readonly byte[] _key;

    /// <summary>Takes the account's name and its key in base64.</summary>
    /// <exception cref="ArgumentNullException">One of them is null.</exception>
    /// <exception cref="FormatException">The key is not base64.</exception>
    public TableSharedKeyCredential(string accountName, string accountKey)
    {
        ArgumentNullException.ThrowIfNull(accountName);
        ArgumentNullException.ThrowIfNull(accountKey);
        AccountName = accountName;
        _key = Convert.FromBase64String(accountKey);
    }

    /// <summary>The account's name.</summary>
    public string AccountName { get; }

    internal string Sign(string text) =>
        Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(text)));
}
