namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>A grant that a file shares; who pays it, and its amount, are public.</summary>
/// <param name="Kroner">The table of what each payer pays.</param>
/// <param name="Base">The table of what it is shared by.</param>
/// <param name="Payers">Who pays it.</param>
/// <param name="Amount">The amount in whole kroner.</param>
internal sealed record PrintedGrant(TableName Kroner, TableName Base, PlaceSet Payers, long Amount);
