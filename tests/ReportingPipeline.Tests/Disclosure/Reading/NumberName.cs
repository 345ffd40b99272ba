namespace ReportingPipeline.Tests.Disclosure.Reading;

/// <summary>Tells a printed number from every other one of its centre, in however many files it stands.</summary>
/// <param name="Table">What is counted, and when.</param>
/// <param name="Places">Whose visits and users are counted.</param>
internal sealed record NumberName(TableName Table, PlaceSet Places);
