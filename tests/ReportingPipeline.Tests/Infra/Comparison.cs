namespace ReportingPipeline.Tests.Infra;

/// <summary>What was compared, and what was not the same.</summary>
public sealed class Comparison
{
    private readonly List<string> _wrong = [];

    /// <summary>How many names and values were compared.</summary>
    public int Count { get; private set; }

    /// <summary>What was not the same, a line each.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    public void Same(string? expected, string? actual, string what)
    {
        Count++;
        if (expected != actual) _wrong.Add($"{what}: '{actual}' instead of '{expected}'");
    }

    public void SameSet(IEnumerable<string> expected, IEnumerable<string> actual, string what)
    {
        var (wanted, found) = (expected.Order(StringComparer.Ordinal).ToList(), actual.Order(StringComparer.Ordinal).ToList());
        Count += Math.Max(wanted.Count, found.Count);
        if (!wanted.SequenceEqual(found)) _wrong.Add($"{what}: '{string.Join(", ", found)}' instead of '{string.Join(", ", wanted)}'");
    }

    public void Value(Deployment deployment, string type, string path, string expected) =>
        Same(expected, deployment.Value(type, path), $"{path} of {type}");

    public void Counted(int count) => Count += count;
}
