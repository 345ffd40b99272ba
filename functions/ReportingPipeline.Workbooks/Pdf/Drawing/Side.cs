namespace ReportingPipeline.Workbooks.Pdf.Drawing;

/// <summary>Where text stands in its room.</summary>
internal enum Side
{
    /// <summary>At the left.</summary>
    Left,

    /// <summary>In the middle.</summary>
    Middle,

    /// <summary>At the right.</summary>
    Right,
}
