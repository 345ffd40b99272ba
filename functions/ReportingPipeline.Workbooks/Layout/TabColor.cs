namespace ReportingPipeline.Workbooks.Layout;

/// <summary>What a sheet is about, which the colour of its tab tells.</summary>
internal enum TabColor
{
    /// <summary>What matters most.</summary>
    Overview,

    /// <summary>Visits and users.</summary>
    Figures,

    /// <summary>The recipient's own figures.</summary>
    Recipient,

    /// <summary>Money.</summary>
    Money,

    /// <summary>What there is to know about the figures.</summary>
    Notes,
}
