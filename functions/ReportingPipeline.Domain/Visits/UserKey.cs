namespace ReportingPipeline.Domain.Visits;

/// <summary>A user as the counts know one: a pseudonym under one version of the pseudonym key.</summary>
/// <param name="KeyVersion">The version of the key; pseudonyms of different versions cannot be compared.</param>
/// <param name="Pseudonym">The keyed pseudonym.</param>
public readonly record struct UserKey(int KeyVersion, string Pseudonym);
