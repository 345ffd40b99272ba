namespace ReportingPipeline.Workbooks.Json;

/// <summary>Something short that is written on one line, so that people can read the file too.</summary>
internal interface IOneLine;
