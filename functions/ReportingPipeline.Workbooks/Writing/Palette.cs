namespace ReportingPipeline.Workbooks.Writing;

/// <summary>The colours of workbooks and PDFs, but for those of series: red, green and blue in hexadecimal digits.</summary>
internal static class Palette
{
    /// <summary>Text.</summary>
    public const string Ink = "000000";

    /// <summary>What is written on.</summary>
    public const string Paper = "FFFFFF";

    /// <summary>Titles, and the headers of tables.</summary>
    public const string Dark = "1F3864";

    /// <summary>Rows that stand out.</summary>
    public const string Pale = "E8EDF5";

    /// <summary>Lines between the rows of a table.</summary>
    public const string Line = "8496B0";

    /// <summary>Lines across a chart.</summary>
    public const string Grid = "D9D9D9";

    /// <summary>The axes of a chart.</summary>
    public const string Axis = "7F7F7F";

    /// <summary>Text around a chart.</summary>
    public const string Faint = "404040";

    /// <summary>Links.</summary>
    public const string Link = "0B5394";

    /// <summary>What must not be overlooked.</summary>
    public const string Mark = "C00000";
}
