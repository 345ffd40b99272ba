namespace ReportingPipeline.Domain.Visits;

/// <summary>A user as the counts know one: a pseudonym under one version of the pseudonym key.</summary>
/// <param name="KeyVersion">The version of the key; pseudonyms of different versions cannot be compared.</param>
/// <param name="Pseudonym">The keyed pseudonym.</param>
public readonly record struct UserKey(int KeyVersion, string Pseudonym)
{
    // No pseudonym can begin with it.
    private const char Erased = '~';

    /// <summary>Whether it stands for a user who was erased: known by a random token, and by nothing that is registered.</summary>
    public bool IsErased => Pseudonym.StartsWith(Erased);

    /// <summary>What stands for this user once he or she is erased.</summary>
    /// <param name="token">A random token.</param>
    public UserKey ErasedAs(string token) => this with { Pseudonym = Erased + token };
}
