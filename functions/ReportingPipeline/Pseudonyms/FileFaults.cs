namespace ReportingPipeline.Pseudonyms;

/// <summary>Counts what is wrong with a file, and remembers as much of it as anybody puts right at once.</summary>
internal sealed class FileFaults
{
    /// <summary>How many faults are told of.</summary>
    public const int MostTold = 500;

    private readonly List<FileFault> _told = [];

    /// <summary>How many there are in all.</summary>
    public int Count { get; private set; }

    /// <summary>The first that were added, at most <see cref="MostTold"/>, by line.</summary>
    public IReadOnlyList<FileFault> Told => [.. _told.OrderBy(fault => fault.Line)];

    /// <summary>Adds one.</summary>
    public void Add(FileFault fault)
    {
        Count++;
        if (_told.Count < MostTold) _told.Add(fault);
    }
}
