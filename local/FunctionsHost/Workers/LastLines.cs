namespace FunctionsHost.Workers;

/// <summary>The last lines that a process has printed, but for those that only a developer of it reads.</summary>
internal sealed class LastLines
{
    private const int Kept = 20;

    private readonly Queue<string> _lines = new();

    public void Add(string line)
    {
        if (line.Length == 0 || line.StartsWith("   at ", StringComparison.Ordinal)) return;
        if (line.StartsWith("--- End of", StringComparison.Ordinal)) return;
        lock (_lines)
        {
            _lines.Enqueue(line);
            if (_lines.Count > Kept) _lines.Dequeue();
        }
    }

    public override string ToString()
    {
        lock (_lines) return string.Join(Environment.NewLine, _lines);
    }
}
