namespace ReportingPipeline.Local;

/// <summary>What the command line asks for.</summary>
internal sealed record LocalOptions
{
    /// <summary>Whether it ends after one pass.</summary>
    public bool Once { get; init; }

    /// <summary>The folder to copy finished workbooks to; null copies none.</summary>
    public string? OutputFolder { get; init; }

    /// <summary>Where HTTP is served; 0 takes a free port.</summary>
    public int Port { get; init; }

    /// <summary>The folder of the app; null for the one that was built with this program.</summary>
    public string? AppFolder { get; init; }

    /// <summary>The folder of the emulator's data, or "memory"; null for the repository's own.</summary>
    public string? StorageFolder { get; init; }

    /// <summary>The key that calls need; empty for none.</summary>
    public required string FunctionKey { get; init; }

    /// <summary>The key that admin calls need; empty for none.</summary>
    public required string MasterKey { get; init; }

    /// <summary>Whether a developer tries out what was just built, and nobody else: they may then sign in as anybody.</summary>
    public bool IsForDevelopment => AppFolder is null && FunctionKey.Length + MasterKey.Length == 0;
}
