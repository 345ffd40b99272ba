namespace ReportingPipeline.Workbooks.Texts;

/// <summary>What stands for a figure that is not there; the same in every language.</summary>
internal static class Signs
{
    /// <summary>What stands for a figure that was not collected.</summary>
    public const string Missing = "–";

    /// <summary>What stands for a figure that is not told, whatever the reason.</summary>
    public const string Hidden = ":";
}
