namespace ReportingPipeline.Tests.Disclosure.Formats;

/// <summary>What a column of a table holds.</summary>
internal enum ColumnKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number with up to two decimals.</summary>
    Decimal,

    /// <summary>A share in per cent.</summary>
    Percent,
}
