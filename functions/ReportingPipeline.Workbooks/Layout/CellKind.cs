namespace ReportingPipeline.Workbooks.Layout;

/// <summary>What the cells of a column hold, and with it how they are formatted.</summary>
internal enum CellKind
{
    /// <summary>Text that is made room for.</summary>
    Text,

    /// <summary>Text that is broken into lines where it is long.</summary>
    LongText,

    /// <summary>A period by its name, which data say the first and last day of as well.</summary>
    Period,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A whole number with its sign.</summary>
    SignedWhole,

    /// <summary>A number with up to two decimals, of which each cell shows those that it has.</summary>
    Decimal,

    /// <summary>A number with one decimal; a cell of a column of decimals.</summary>
    OneDecimal,

    /// <summary>A share in per cent with two decimals, or one if it is of few.</summary>
    Percent,

    /// <summary>A share in per cent with one decimal; a cell of a column of shares.</summary>
    RoundPercent,

    /// <summary>A change in per cent with one decimal and its sign.</summary>
    SignedPercent,

    /// <summary>Whole kroner.</summary>
    Kroner,

    /// <summary>Kroner for each of something, shown in whole ones and kept to the hundredth.</summary>
    KronerRate,

    /// <summary>A day.</summary>
    Date,
}
